import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { SidePanel, SideSection } from '#ui/console/frame.tsx';
import { Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { ago } from '#ui/when.ts';
import type { board, item } from '../../contract.ts';
import { words } from '../words.ts';
import { StateTag } from './board-column.tsx';
import { ItemActions } from './item-actions.tsx';

const said = words.item;
type Open = Answer<typeof item>;
type Props = { readonly id: string; readonly board: Answer<typeof board>; readonly onClose: () => void };

/** One item beside the board: who, until when, how; its parts, what it answers, what happened. */
export function ItemSide({ id, board: sheet, onClose }: Props) {
  const seen = useSee<typeof item>('plans.item', { item: id });
  return (
    <SidePanel title={seen.data?.subject ?? words.title} under={seen.data?.columnName} onClose={onClose}>
      <Shown of={seen}>
        {(of) => (
          <>
            <Facts of={of} />
            <ItemActions of={of} board={sheet} />
            {of.partRows.length > 0 && <Parts of={of} />}
            {of.links.length > 0 && <Links of={of} />}
            <Events of={of} />
          </>
        )}
      </Shown>
    </SidePanel>
  );
}

function Facts({ of }: { readonly of: Open }) {
  const facts: [string, string][] = [
    [said.who, of.owner ? said.owner(of.owner.called, of.owner.post) : of.ownerless ? said.ownerless : said.nobody],
    ...(of.due ? [[said.due, said.before(of.due)] satisfies [string, string]] : []),
    ...(of.measure ? [[said.measure, of.measure] satisfies [string, string]] : []),
    ...(of.target ? [[words.needed.target, said.figure(of.reached, of.target, of.measuredIn ?? '')] satisfies [string, string]] : []),
    [said.unit, of.unit],
  ];
  return (
    <div className="plan-facts">
      <p className="plan-tags">
        <StateTag of={of} /> {[...of.choices, ...(of.follows ? [said.follows(of.follows)] : [])].join(' · ')}
      </p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Parts({ of: { partRows, parts } }: { readonly of: Open }) {
  return (
    <SideSection title={`${said.partsTitle} ${parts.done} / ${parts.all}`}>
      <ul className="plan-lines">
        {partRows.map(({ id, subject, state }) => (
          <li key={id}>
            {subject} <StateTag of={{ state, late: false }} />
          </li>
        ))}
      </ul>
    </SideSection>
  );
}

function Links({ of: { links } }: { readonly of: Open }) {
  return (
    <SideSection title={said.links}>
      <ul className="plan-lines">
        {links.map(({ what, name, from }) => (
          <li key={`${what}${name}${from}`}>
            {said[what]}：{name} <small className="plan-by">{from}</small>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}

function Events({ of: { events } }: { readonly of: Open }) {
  const now = useNow();
  return (
    <SideSection title={said.events}>
      <ul className="plan-lines">
        {events.map(({ at, what, said: text, by }) => (
          <li key={at + what}>
            <b>{words.events[what] ?? what}</b> {text}
            <small className="plan-by">{[by, ago(at, now)].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
