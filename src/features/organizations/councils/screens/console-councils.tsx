import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useConfirmed } from '#ui/console/use-confirmed.ts';
import { Tag } from '#ui/phone/tag.tsx';
import '../../teams/screens/teams.css';
import type { councils, endCouncil, leaveCouncil } from '../contract.ts';
import { FoundCouncilDialog, RuleDialog, SitDialog } from './council-dialogs.tsx';
import { CouncilHelp } from './council-help.tsx';
import './councils.css';
import { words } from './desk-words.ts';
import { councilWords } from './words.ts';

type Page = Answer<typeof councils>;
type Council = Page['rows'][number];
type Part = Council['parts'][number];

/** The councils of a community at its desk: put together and filled by the secretary. */
export function ConsoleCouncils({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof councils>('organizations.councils', { community: community.id });
  const [does, act] = useState<'found' | 'rule' | null>(null);
  const [part, sit] = useState<Part | null>(null);
  const close = () => act(null);
  return (
    <Shown of={seen}>
      {({ rows, units, mayKeep }) => (
        <>
          <div className="teams-tells">
            <p className="councils-tells">{words.tells}</p>
            {mayKeep && (
              <span className="councils-acts">
                <Button onClick={() => act('rule')}>{words.addRule}</Button>
                <Button type="primary" onClick={() => act('found')}>
                  {words.found}
                </Button>
              </span>
            )}
          </div>
          {rows.length === 0 && <Nothing icon="people" {...words.none} />}
          <div className="teams">
            {rows.map((council) => (
              <CouncilPanel key={council.id} of={council} onSit={mayKeep ? sit : null} />
            ))}
          </div>
          {does === 'found' && <FoundCouncilDialog community={community.id} onClose={close} />}
          {does === 'rule' && <RuleDialog community={community.id} onClose={close} />}
          {part && <SitDialog part={part} units={units} onClose={() => sit(null)} />}
        </>
      )}
    </Shown>
  );
}

type PanelProps = { readonly of: Council; readonly onSit: ((part: Part) => void) | null };

function CouncilPanel({ of: { id, name, area, about, rule, parts, lacking, homes }, onSit }: PanelProps) {
  return (
    <section className="team-panel">
      <h2>{name}</h2>
      <p className="councils-quiet">{councilWords.by(area, rule.name)}</p>
      <p>{about}</p>
      {homes && <p>{councilWords.homes(homes)}</p>}
      <ul className="councils-parts">
        {parts.map((part) => (
          <PartLine key={part.id} of={part} single={rule.single} onSit={onSit} />
        ))}
      </ul>
      <CouncilHelp council={id} name={name} keeps={onSit !== null} />
      <p className="team-foot">
        <Tag kind={lacking.length === 0 ? 'ok' : 'soon'}>{lacking.length === 0 ? councilWords.whole : councilWords.lacking(lacking)}</Tag>
        {onSit && <End council={id} name={name} />}
      </p>
    </section>
  );
}

type LineProps = { readonly of: Part; readonly single: boolean; readonly onSit: PanelProps['onSit'] };

function PartLine({ of: part, single, onSit }: LineProps) {
  const { name, role, members } = part;
  const isFull = members.length > 0 && (role === 'lead' || (role === 'fixed' && single));
  return (
    <li>
      <span className="councils-part">
        <b>{name}</b>
        {role === 'lead' && <Tag kind="go">{councilWords.leads}</Tag>}
        {onSit && !isFull && (
          <Button size="small" aria-label={words.sitFor(name)} onClick={() => onSit(part)}>
            {words.sit}
          </Button>
        )}
      </span>
      {members.length === 0 && <span className="councils-quiet">{councilWords.nobody}</span>}
      {members.map(({ seat, called }) => (
        <span key={seat} className="councils-member">
          {called}
          {onSit && <Leave seat={seat} called={called} part={name} />}
        </span>
      ))}
    </li>
  );
}

function Leave({ seat, called, part }: { readonly seat: string; readonly called: string; readonly part: string }) {
  const leaving = useAsk<typeof leaveCouncil>('organizations.leave-council');
  const asks = { title: words.leaveTitle(called, part), content: words.leaveTells, okText: words.leave };
  const confirm = useConfirmed(asks, words.left, () => leaving.mutateAsync({ seat }));
  return (
    <Button type="link" size="small" aria-label={words.leaveFor(called, part)} onClick={confirm}>
      {words.leave}
    </Button>
  );
}

function End({ council, name }: { readonly council: string; readonly name: string }) {
  const ending = useAsk<typeof endCouncil>('organizations.end-council');
  const asks = { title: words.endTitle(name), content: words.endTells, okText: words.end };
  const confirm = useConfirmed(asks, words.ended, () => ending.mutateAsync({ council }));
  return (
    <Button size="small" aria-label={words.endFor(name)} onClick={confirm}>
      {words.end}
    </Button>
  );
}
