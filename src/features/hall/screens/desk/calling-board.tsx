import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Dialog } from '#ui/console/dialog.tsx';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { civilDay, clockTime } from '#ui/when.ts';
import { words as kit } from '#ui/words.ts';
import type { callAgain, callNext, giveNumber, missed, queue, serve } from '../../contract.ts';
import { words } from './words.ts';

const said = words.calling;
type Window = Answer<typeof queue>['windows'][number];
type Turn = Window['turns'][number];

const EVERY = 15_000;

/** Every window of today: who is at the counter, who waits. Numbers only; whose they are stands nowhere. */
export function CallingBoard({ community }: { readonly community: string }) {
  const seen = useSee<typeof queue>('hall.queue', { community }, { refetchInterval: () => EVERY });
  return (
    <Shown of={seen}>
      {({ windows, community: name }) =>
        windows.length === 0 ? (
          <Nothing icon="board" {...said.none} />
        ) : (
          <ul className="hall-windows">
            {windows.map((window) => (
              <li key={window.id}>
                <WindowCard of={window} community={name} />
              </li>
            ))}
          </ul>
        )
      }
    </Shown>
  );
}

function WindowCard({ of: window, community }: { readonly of: Window; readonly community: string }) {
  const calls = useAsk<typeof callNext>('hall.call-next');
  const gives = useAsk<typeof giveNumber>('hall.give-number');
  const [given, setGiven] = useState<string | null>(null);
  const { id, name, letter, place, open, waiting, served, gone, turns } = window;
  const now = turns.filter(({ standing }) => standing === 'called');
  const paper = turns.find((turn) => turn.id === given);
  return (
    <section aria-label={said.title(letter, name)}>
      <h2>
        {said.title(letter, name)} {!open && <Tag kind="q">{said.shut}</Tag>}
      </h2>
      <small>{[place, said.counts(waiting, served, gone)].join(' · ')}</small>
      <div className="hall-now">{now.length === 0 ? <p>{said.nobody}</p> : now.map((turn) => <AtCounter key={turn.id} of={turn} />)}</div>
      <Waiting of={turns} />
      <FormFault of={calls.error ?? gives.error} />
      <div className="hall-acts">
        <Button
          type="primary"
          aria-label={said.nextAt(name)}
          loading={calls.isPending}
          disabled={waiting === 0}
          onClick={() => calls.mutate({ window: id })}
        >
          {said.next}
        </Button>
        <Button
          aria-label={said.giveAt(name)}
          loading={gives.isPending}
          onClick={() => gives.mutate({ window: id }, { onSuccess: (turn) => setGiven(turn.id) })}
        >
          {said.give}
        </Button>
      </div>
      {paper && <PaperNumber of={paper} window={window} community={community} onClose={() => setGiven(null)} />}
    </section>
  );
}

function AtCounter({ of: { id: turn, label } }: { readonly of: Turn }) {
  const serves = useAsk<typeof serve>('hall.serve');
  const misses = useAsk<typeof missed>('hall.missed');
  return (
    <div className="hall-called">
      <b>{label}</b>
      <Button loading={serves.isPending} onClick={() => serves.mutate({ turn })}>
        {said.serve}
      </Button>
      <Button type="text" loading={misses.isPending} onClick={() => misses.mutate({ turn })}>
        {said.missed}
      </Button>
      <FormFault of={serves.error ?? misses.error} />
    </div>
  );
}

/** Who waits, and who was missed and may be called again. */
function Waiting({ of: turns }: { readonly of: readonly Turn[] }) {
  const again = useAsk<typeof callAgain>('hall.call-again');
  const waits = turns.filter(({ standing }) => standing === 'waiting');
  const gone = turns.filter(({ standing }) => standing === 'gone');
  return (
    <>
      {waits.length > 0 && (
        <p className="hall-waits">
          {said.waits}：{waits.map(({ label, onPaper }) => (onPaper ? `${label}（${said.onPaper}）` : label)).join(' ')}
        </p>
      )}
      {gone.length > 0 && (
        <p className="hall-waits">
          {gone.slice(-3).map(({ id, label }) => (
            <Button key={id} size="small" onClick={() => again.mutate({ turn: id })}>
              {said.again(label)}
            </Button>
          ))}
        </p>
      )}
      <FormFault of={again.error} />
    </>
  );
}

type PaperProps = { readonly of: Turn; readonly window: Window; readonly community: string; readonly onClose: () => void };

/** The number that was given, to be printed: where to go and when it was drawn, no name and no matter. */
function PaperNumber({ of: { id, label, takenAt }, window: { place }, community, onClose }: PaperProps) {
  return (
    <Dialog
      title={said.given(label)}
      footer={[
        <Button key="close" onClick={onClose}>
          {kit.close}
        </Button>,
        <Button
          key="print"
          type="primary"
          icon={<Icon of="print" />}
          href={`/api/hall.number-sheet?turn=${id}`}
          target="_blank"
          rel="noreferrer"
        >
          {said.print}
        </Button>,
      ]}
      onCancel={onClose}
    >
      <div className="hall-paper">
        <h3>{community}</h3>
        <p className="hall-number">{label}</p>
        <p>{place}</p>
        <p>{said.day(`${civilDay(takenAt)} ${clockTime(takenAt)}`)}</p>
        <p>{said.tells}</p>
      </div>
    </Dialog>
  );
}
