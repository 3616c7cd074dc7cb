import { Link } from '@tanstack/react-router';
import { Button, Popconfirm, Skeleton } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { SidePanel, SideSection } from '#ui/console/frame.tsx';
import { useHolds } from '#ui/console/here.tsx';
import { Trouble } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { useNow } from '#ui/now.ts';
import { when } from '#ui/when.ts';
import { words as kit } from '#ui/words.ts';
import type { closeRound, openPhase, roundFigures, showRound } from '../../contract.ts';
import { words } from '../words.ts';

type Round = Answer<typeof showRound>;
const stays = () => {};

/** One round: its phases, the button that opens the next one or why it must wait, who lags, and how it came out. */
export function RoundSide({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const seen = useSee<typeof showRound>('matters.round', { round: id });
  const conducts = useHolds(['secretary', 'street-leader']);
  const round = seen.data;
  if (!round)
    return (
      <SidePanel title={kit.loading} onClose={onClose}>
        {seen.error ? <Trouble error={seen.error} onRetry={() => void seen.refetch()} /> : <Skeleton active paragraph={{ rows: 6 }} />}
      </SidePanel>
    );
  return (
    <SidePanel title={round.name} under={`${round.community} · ${round.method}`} onClose={onClose}>
      <PhaseList of={round} />
      {round.closedAt === null && <NextPhase of={round} conducts={conducts} />}
      {round.lagging.length > 0 && <Lagging of={round} />}
      <RoundFigures id={id} />
      <SideSection title={words.plan}>
        <p className="rounds-plan">{round.plan}</p>
      </SideSection>
      {conducts && round.closedAt === null && <Close of={round} />}
    </SidePanel>
  );
}

function PhaseList({ of: { phases, at, closedAt } }: { readonly of: Round }) {
  const now = useNow();
  return (
    <ol className="rounds-list">
      {phases.map(({ name, here, openedAt }) => (
        <li key={name} aria-current={closedAt === null && name === at ? 'step' : undefined}>
          <b>{name}</b>
          <span>{openedAt === null ? words.phase.ahead : words.phase.since(when(openedAt, now))}</span>
          <span className="rounds-here">{openedAt === null ? '' : words.phase.here(here)}</span>
        </li>
      ))}
    </ol>
  );
}

function NextPhase({ of: { id, next }, conducts }: { readonly of: Round; readonly conducts: boolean }) {
  const opens = useChange<typeof openPhase>('matters.open-phase', words.next.done(next?.phase ?? ''), stays);
  if (next === null) return <p className="hint">{words.next.over}</p>;
  const { phase, why } = next;
  return (
    <SideSection title={words.next.title}>
      {why !== null && <p className="rounds-why">{words.next.wait(why)}</p>}
      {conducts && (
        <Popconfirm
          title={words.next.sure(phase)}
          okText={words.next.yes}
          cancelText={kit.cancel}
          disabled={why !== null}
          onConfirm={() => opens.submit({ round: id, phase })}
        >
          <Button type="primary" disabled={why !== null} loading={opens.pending}>
            {words.next.go(phase)}
          </Button>
        </Popconfirm>
      )}
      {opens.fault && (
        <p className="fault" role="alert">
          {opens.fault.message}
        </p>
      )}
    </SideSection>
  );
}

function Lagging({ of: { lagging } }: { readonly of: Round }) {
  return (
    <SideSection title={words.lagging}>
      <ul className="rounds-lagging">
        {lagging.map(({ matter, number, place, step }) => (
          <li key={matter}>
            <Link to="/matters/$id" params={{ id: matter }}>
              {number}
            </Link>
            <span>{place}</span>
            <small>{step}</small>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}

/** Totals only: nobody reads who was given none. */
function RoundFigures({ id }: { readonly id: string }) {
  const seen = useSee<typeof roundFigures>('matters.round-figures', { round: id });
  if (!seen.data || seen.data.asked === 0) return null;
  const { communities, done, missing, households, asked, participation, stars, total, share } = seen.data;
  const said = words.figures;
  return (
    <SideSection title={said.title}>
      {communities > 1 && <p>{said.villages(done, communities)}</p>}
      {communities > 1 && missing.length > 0 && <p className="hint">{said.missing(missing)}</p>}
      <p>{said.asked(asked, households, participation)}</p>
      {total > 0 && (
        <>
          <dl className="rounds-stars">
            {stars.map((one) => (
              <div key={one.stars}>
                <dt>{said.stars(one.stars)}</dt>
                <dd>{said.count(one.count)}</dd>
              </div>
            ))}
          </dl>
          <p>{said.total(total, share)}</p>
          <p className="hint">{said.only}</p>
        </>
      )}
    </SideSection>
  );
}

function Close({ of: { id, next, asked } }: { readonly of: Round }) {
  const closes = useChange<typeof closeRound>('matters.close-round', words.close.done, stays);
  if (next !== null && asked > 0) return null;
  return (
    <>
      <Popconfirm title={words.close.sure} okText={words.close.go} cancelText={kit.cancel} onConfirm={() => closes.submit({ round: id })}>
        <Button loading={closes.pending}>{words.close.go}</Button>
      </Popconfirm>
      {closes.fault && (
        <p className="fault" role="alert">
          {closes.fault.message}
        </p>
      )}
    </>
  );
}
