import { App, Button } from 'antd';
import { useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { useNow } from '#ui/now.ts';
import { whichDay } from '#ui/when.ts';
import type { discardDraft } from '../../designing/contract.ts';
import { AdoptDialog } from './adopt-dialog.tsx';
import { useOpenDraft } from './bar.tsx';
import { workshopWords as words } from './words.ts';
import type { Shared, Workshop } from './workshop-answers.ts';
import './workshop.css';

type WorkshopProps = { readonly of: Workshop; readonly community: HerePlace; readonly onMethod: (method: string) => void };

/** Drafts that are being written, and what other communities share; nothing where there is neither. */
export function WorkshopPart({ of: { drafts, own, shared, mayWrite }, community, onMethod }: WorkshopProps) {
  return (
    <div className="workshop">
      {drafts.length > 0 && <Drafts of={drafts} mayWrite={mayWrite} />}
      {shared.length > 0 && <SharedList of={shared} own={own} mayWrite={mayWrite} community={community} onMethod={onMethod} />}
    </div>
  );
}

function Drafts({ of, mayWrite }: { readonly of: Workshop['drafts']; readonly mayWrite: boolean }) {
  const { modal, message } = App.useApp();
  const open = useOpenDraft();
  const now = useNow();
  const discarding = useAsk<typeof discardDraft>('methods.discard-draft');
  const discard = (draft: string, name: string) =>
    modal.confirm({
      title: words.discardOf(name),
      content: words.discardTells,
      okText: words.discard,
      onOk: () =>
        discarding.mutateAsync({ draft }).then(
          () => void message.success(words.discarded),
          (refused: Error) => void message.error(refused.message),
        ),
    });
  return (
    <section aria-labelledby="workshop-drafts">
      <h2 id="workshop-drafts">{words.drafts}</h2>
      <ul>
        {of.map(({ id, name, version, steps, changedAt, changedBy }) => (
          <li key={id}>
            <button type="button" className="workshop-open" onClick={() => open(id)}>
              <b>{name}</b>
              <small>{words.draft(version, steps)}</small>
              <small>{words.changed(changedBy, whichDay(changedAt, now))}</small>
            </button>
            {mayWrite && (
              <Button size="small" aria-label={words.discardOf(name)} onClick={() => discard(id, name)}>
                {words.discard}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type SharedProps = Omit<WorkshopProps, 'of'> & {
  readonly of: readonly Shared[];
  readonly own: Workshop['own'];
  readonly mayWrite: boolean;
};

function SharedList({ of, own, mayWrite, community, onMethod }: SharedProps) {
  const [adopting, adopt] = useState<Shared | null>(null);
  const now = useNow();
  return (
    <details>
      <summary>{words.shared(of.length)}</summary>
      <ul>
        {of.map((one) => (
          <li key={one.method} className="workshop-shared">
            <div>
              <b>{one.name}</b>
              <small>{words.sharedBy(one.community, whichDay(one.sharedAt, now))}</small>
              {one.origin && <small>{words.originOf(one.origin.name, one.origin.community)}</small>}
              <p>{one.about}</p>
              <p className="method-quiet">{words.steps(one.steps.join(' → '))}</p>
              <TakenUp of={own.filter(({ id }) => one.takenUp.includes(id))} onMethod={onMethod} />
            </div>
            {mayWrite && (
              <Button aria-label={words.adoptOf(one.name)} onClick={() => adopt(one)}>
                {words.adopt}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {adopting && <AdoptDialog of={adopting} community={community} onClose={() => adopt(null)} />}
    </details>
  );
}

/** What was taken up from it here, by the names it has here; each opens. */
function TakenUp({ of, onMethod }: { readonly of: Workshop['own']; readonly onMethod: (method: string) => void }) {
  if (of.length === 0) return null;
  return (
    <p className="method-quiet">
      {words.takenUp}
      {of.map(({ id, name }) => (
        <Button key={id} size="small" onClick={() => onMethod(id)}>
          {words.openOwn(name)}
        </Button>
      ))}
    </p>
  );
}
