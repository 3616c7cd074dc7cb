import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee, useSeeAll } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { Field } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, ErrorBox, MoreRows, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { homes, now as nowAtWork, openHome, takeRoles, visit } from '../contract.ts';
import { roleNames } from '../words.ts';
import { EmergencyTask } from './emergency-task.tsx';
import { lastDay } from './last-day.ts';
import { words as all } from './words.ts';

const words = all.worker;
type On = NonNullable<Answer<typeof nowAtWork>['on']>;

/** What an emergency asks of me: my tasks, the roles I take, the doors I go to. */
export function WorkerEmergency() {
  const [community, choose] = useState<string | null>(null);
  const seen = useSee<typeof nowAtWork>('emergency.now', community === null ? {} : { community });
  const everywhere = useSee<typeof nowAtWork>('emergency.now', {}).data?.others ?? [];
  const on = seen.data?.on;
  const now = useNow();
  return (
    <Screen title={on ? on.name : words.title} under={on && all.onMore(on.order, on.orderedBy, lastDay(on.until, now))} back="/">
      {everywhere.length > 0 && (
        <Buttons>
          {community !== null && <Button onPress={() => choose(null)}>{words.back}</Button>}
          {everywhere
            .filter((one) => one.community !== community)
            .map((one) => (
              <Button key={one.community} onPress={() => choose(one.community)}>
                {words.other(one.name, one.plan)}
              </Button>
            ))}
        </Buttons>
      )}
      <Shown of={seen}>{({ on: running }) => (running ? <Running of={running} /> : <Empty icon="shield" {...words.off} />)}</Shown>
    </Screen>
  );
}

function Running({ of: on }: { readonly of: On }) {
  return (
    <>
      <Section title={all.tasks}>
        {on.tasks.map((task) => (
          <EmergencyTask key={task.nth} emergency={on.id} of={task} />
        ))}
      </Section>
      <Roles of={on} />
      {on.serves && <Homes emergency={on.id} />}
    </>
  );
}

function Roles({ of: { id: emergency, roles } }: { readonly of: On }) {
  const takes = useAsk<typeof takeRoles>('emergency.take-roles');
  return (
    <Section title={words.roles}>
      {takes.error && <ErrorBox error={takes.error} />}
      {roles.map(({ role, called, mine }) => (
        <Card key={role}>
          <CardHead title={roleNames[role]} tag={mine && <Tag kind="ok">{words.taken}</Tag>} more={called.join('、') || all.nobody} />
          {!mine && (
            <Buttons>
              <Button
                pending={takes.isPending}
                label={`${words.take} ${roleNames[role]}`}
                onPress={() => takes.mutate({ emergency, roles: [role] })}
              >
                {words.take}
              </Button>
            </Buttons>
          )}
        </Card>
      ))}
    </Section>
  );
}

function Homes({ emergency }: { readonly emergency: string }) {
  const list = useSeeAll<typeof homes>('emergency.homes', { emergency });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Section title={words.homes}>
      {rows.length === 0 && <Card tone="soft">{all.nobody}</Card>}
      {rows.map((row) => (
        <Home key={row.id} of={row} />
      ))}
      <MoreRows of={list} />
    </Section>
  );
}

function Home({ of: { id: home, masked, grid, visits } }: { readonly of: Answer<typeof homes>['rows'][number] }) {
  const opens = useAsk<typeof openHome>('emergency.open-home');
  const visited = useAsk<typeof visit>('emergency.visit');
  const [what, setWhat] = useState('');
  const fault = opens.error ?? visited.error;
  return (
    <Card>
      <CardHead title={words.home(masked, grid ?? '')} tag={<Tag kind="q">{words.visited(visits)}</Tag>} more={opens.data?.address} />
      {opens.data?.need && <p>{words.need(opens.data.need)}</p>}
      {fault && <ErrorBox error={fault} />}
      {opens.data ? (
        <>
          <Field label={words.what} value={what} onChange={setWhat} max={80} />
          <Buttons>
            <Button
              look="help"
              wide
              pending={visited.isPending}
              onPress={() => visited.mutate({ home, what }, { onSuccess: () => setWhat('') })}
            >
              {words.visit}
            </Button>
          </Buttons>
        </>
      ) : (
        <Buttons>
          <Button wide pending={opens.isPending} onPress={() => opens.mutate({ home })}>
            {words.open}
          </Button>
        </Buttons>
      )}
    </Card>
  );
}
