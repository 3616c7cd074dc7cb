import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { charges } from '../contract.ts';
import { chargeWords as words } from './words.ts';

type Row = Answer<typeof charges>['rows'][number];

/** 岗位职责清单 for everybody, and below it the posts nobody has written about yet. */
export function ChargesList({ community }: { readonly community: string }) {
  const seen = useSee<typeof charges>('organizations.charges', { community });
  return (
    <>
      <p className="hint">{words.under}</p>
      <Shown of={seen}>
        {({ rows, without }) => (
          <>
            {rows.every(({ entry }) => entry === null) && <Empty icon="paper" {...words.none} />}
            {rows.map((row) => (
              <Charge key={row.kind} of={row} />
            ))}
            {without.length > 0 && (
              <Section title={words.without}>
                <Card tone="soft">{without.join('、')}</Card>
              </Section>
            )}
          </>
        )}
      </Shown>
    </>
  );
}

function Charge({ of: { name, held, entry } }: { readonly of: Row }) {
  if (entry === null) return null;
  return (
    <Card>
      <CardHead title={name} more={entry.does} {...(held ? {} : { tag: <Tag kind="q">{words.vacant}</Tag> })} />
      <p className="hint">{words.since(entry.since)}</p>
    </Card>
  );
}
