import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { communities } from '#features/areas/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { Card, CardHead, Facts, Lead, Section } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Area } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import type { advice, askHome, leaveHome } from '../contract.ts';
import './emergency.css';
import { lastDay } from './last-day.ts';
import { ReportHelp } from './report-help.tsx';
import { words as all } from './words.ts';

const words = all.phone;
type On = NonNullable<Answer<typeof advice>['on']>;

/** What to do in an emergency, for everybody; while one is on, by whose order, and help at the door for whoever wants it. */
export function EmergencyPage() {
  const self = useSee<typeof me>('accounts.me', {});
  const known = useSee<typeof communities>('areas.communities', {});
  const community = self.data?.home?.communityId ?? known.data?.communities[0]?.id;
  return (
    <Screen title={words.title} back="/">
      <Callout kind="danger" title={words.dial} />
      {community && <Advice community={community} />}
    </Screen>
  );
}

function Advice({ community }: { readonly community: string }) {
  const seen = useSee<typeof advice>('emergency.advice', { community });
  return (
    <Shown of={seen}>
      {({ on, plans }) => (
        <>
          {on && <Running of={on} />}
          {plans.length === 0 && <Empty icon="shield" {...words.none} />}
          {plans
            .filter(({ id }) => plans.length > 0 && id !== on?.id)
            .map(({ id, name, advice: say }) => (
              <Section key={id} title={name}>
                <Card>
                  <p className="emergency-says">{say}</p>
                </Card>
              </Section>
            ))}
        </>
      )}
    </Shown>
  );
}

function Running({ of: on }: { readonly of: On }) {
  const now = useNow();
  return (
    <>
      <Card>
        <CardHead title={words.on(on.name)} more={words.order(on.orderedBy, on.order)} />
        <Facts
          of={[
            [words.scope, on.scope],
            [words.until, lastDay(on.until, now)],
          ]}
        />
      </Card>
      {on.mayReport && <ReportHelp of={on} />}
      {on.mayAsk && <AtMyDoor of={on} />}
    </>
  );
}

/** Asked of one’s own accord; why is not asked. */
function AtMyDoor({ of: { id: emergency, asked } }: { readonly of: On }) {
  const asks = useAsk<typeof askHome>('emergency.ask-home');
  const leaves = useAsk<typeof leaveHome>('emergency.leave-home');
  const [need, setNeed] = useState('');
  const [agreed, agree] = useState<readonly string[]>([]);
  const fault = asks.error ?? leaves.error;
  return (
    <Lead title={words.ask} under={words.askMore}>
      {fault && <ErrorBox error={fault} />}
      <p role="status">{asked ? words.asked : ''}</p>
      {!asked && <CheckList label={words.agree} labelHidden options={[{ id: 'yes', name: words.agree }]} value={agreed} onChange={agree} />}
      {!asked && <Area label={words.need} rows={2} max={100} value={need} onChange={setNeed} />}
      <Buttons>
        {asked ? (
          <Button wide pending={leaves.isPending} onPress={() => leaves.mutate({ emergency })}>
            {words.leave}
          </Button>
        ) : (
          <Button
            look="main"
            wide
            disabled={agreed.length === 0}
            pending={asks.isPending}
            onPress={() => asks.mutate({ emergency, agreed: true, ...(need.trim() ? { need: need.trim() } : {}) })}
          >
            {words.send}
          </Button>
        )}
      </Buttons>
    </Lead>
  );
}
