import type { pool } from '#features/matters/contract.ts';
import type { myHelping } from '#features/matters/helping/contract.ts';
import { useSee, useSeeAll } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { Empty, MoreRows, Shown } from '#ui/phone/states.tsx';
import { civilDay, when } from '#ui/when.ts';
import { reportWords as words } from './words.ts';

/** What neighbours of the member's own grid ask for and nobody has taken yet; it is taken where orders are taken. */
export function GridOrders({ of: { id, name } }: { readonly of: { readonly id: string; readonly name: string } }) {
  const offered = useSeeAll<typeof pool>('matters.pool', { grid: id });
  const now = useNow();
  const rows = offered.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Section title={words.orders(name)}>
      <Shown of={offered}>
        {() =>
          rows.length === 0 ? (
            <Empty icon="pool" {...words.noOrders} />
          ) : (
            <>
              {rows.map(({ id: matter, subject, leaf, dueAt }) => (
                <Card key={matter}>
                  <CardHead title={subject} more={dueAt === null ? leaf : `${leaf} · ${words.by(when(dueAt, now))}`} />
                </Card>
              ))}
              <Buttons>
                <Button look="main" wide onPress={() => window.location.assign('/worker/pool')}>
                  {words.take}
                </Button>
              </Buttons>
            </>
          )
        }
      </Shown>
      <MoreRows of={offered} />
    </Section>
  );
}

/** What the member took on and did, read by nobody else. */
export function Record() {
  const helping = useSee<typeof myHelping>('matters.my-helping', {});
  return (
    <Section title={words.record}>
      <Shown of={helping} cards={1}>
        {({ served }) =>
          served.length === 0 ? (
            <Empty icon="star" {...words.noRecord} />
          ) : (
            served.map(({ matter, subject, at }) => (
              <Card key={matter}>
                <CardHead title={subject} more={words.did(civilDay(at))} />
              </Card>
            ))
          )
        }
      </Shown>
    </Section>
  );
}
