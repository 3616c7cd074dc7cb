import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity, useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { whichDay } from '#ui/when.ts';
import type { advice, now as nowAtWork, past, plans } from '../contract.ts';
import { roleNames } from '../words.ts';
import { CloseDialog, PlanDialog, ProlongDialog, SwitchDialog } from './emergency-dialogs.tsx';
import './emergency.css';
import { lastDay } from './last-day.ts';
import { PlanCard } from './plan-card.tsx';
import { ReportsList } from './reports-list.tsx';
import { words } from './words.ts';

type Here = { readonly community: HerePlace };
type Plan = Answer<typeof plans>['plans'][number];
const commanders = ['secretary', 'street-leader', 'county-leader'];

/** 应急: the switch with its conditions, the plans, and what is over. */
export function ConsoleEmergency() {
  return <InCommunity>{(community) => <EmergencyOf key={community.id} community={community} />}</InCommunity>;
}

function EmergencyOf({ community }: Here) {
  const seen = useSee<typeof plans>('emergency.plans', { community: community.id });
  const [makes, make] = useState(false);
  const action = seen.data?.keeps && (
    <Button type="primary" onClick={() => make(true)}>
      {words.make}
    </Button>
  );
  return (
    <Page title={words.title} under={words.under} actions={action}>
      <Switch community={community} plans={seen.data?.plans ?? []} />
      <Shown of={seen}>
        {({ plans: all, keeps }) =>
          all.length === 0 ? (
            <Nothing icon="shield" {...words.noPlans} />
          ) : (
            <ul className="emergency-plans">
              {all.map((plan) => (
                <PlanCard key={plan.id} of={plan} keeps={keeps} />
              ))}
            </ul>
          )
        }
      </Shown>
      <Past community={community} />
      {makes && <PlanDialog community={community} onClose={() => make(false)} />}
    </Page>
  );
}

/** Off, with the way to switch it on; or on, with whose order it is and how far it has come. */
function Switch({ community, plans: all }: Here & { readonly plans: readonly Plan[] }) {
  const seen = useSee<typeof advice>('emergency.advice', { community: community.id });
  const may = useHolds(commanders);
  const now = useNow();
  const on = seen.data?.on ?? null;
  return (
    <section className={on ? 'emergency-switch on' : 'emergency-switch'}>
      <div>
        <h2>{on ? words.on(on.name) : words.off}</h2>
        <p>{on ? words.onMore(on.order, on.orderedBy, lastDay(on.until, now)) : words.offMore}</p>
        {on && <Running community={community.id} />}
      </div>
      {may && on !== null && <WhileOn emergency={on.id} />}
      {may && on === null && all.length > 0 && <WhileOff community={community} plans={all} />}
    </section>
  );
}

function WhileOn({ emergency }: { readonly emergency: string }) {
  const [asks, ask] = useState<'close' | 'prolong' | null>(null);
  return (
    <div className="emergency-acts">
      <Button onClick={() => ask('prolong')}>{words.prolong}</Button>
      <Button onClick={() => ask('close')}>{words.close}</Button>
      {asks === 'prolong' && <ProlongDialog emergency={emergency} onClose={() => ask(null)} />}
      {asks === 'close' && <CloseDialog emergency={emergency} onClose={() => ask(null)} />}
    </div>
  );
}

function WhileOff({ community, plans: all }: Here & { readonly plans: readonly Plan[] }) {
  const [asks, ask] = useState(false);
  return (
    <>
      <Button danger onClick={() => ask(true)}>
        {words.switchOn}
      </Button>
      {asks && <SwitchDialog community={community} plans={all} onClose={() => ask(false)} />}
    </>
  );
}

function Running({ community }: { readonly community: string }) {
  const seen = useSee<typeof nowAtWork>('emergency.now', { community });
  const isOffice = useHolds(['secretary', 'community-staff', 'grid-head']);
  const on = seen.data?.on;
  if (!on) return null;
  return (
    <div className="emergency-part">
      <p>{words.counts(on.homes, on.visits)}</p>
      <h3>{words.tasks}</h3>
      <ul>
        {on.tasks.map(({ nth, post, what, by }) => (
          <li key={nth}>
            {words.step(post, what)} <small>{by === null ? words.waits : words.by(by)}</small>
          </li>
        ))}
      </ul>
      {isOffice && <ReportsList emergency={on.id} />}
      <h3>{words.roles}</h3>
      <ul>
        {on.roles.map(({ role, called }) => (
          <li key={role}>{words.step(roleNames[role], called.join('、') || words.nobody)}</li>
        ))}
      </ul>
    </div>
  );
}

function Past({ community }: Here) {
  const seen = useSee<typeof past>('emergency.past', { community: community.id });
  const now = useNow();
  const rows = seen.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="emergency-part">
      <h3>{words.past}</h3>
      <ul>
        {rows.map(({ id, name, order, closedAt, homes, visits, thanks }) => (
          <li key={id}>
            {name} {words.pastLine(order, homes, visits)}{' '}
            <small>
              {whichDay(closedAt, now)} {thanks ?? words.byItself}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
