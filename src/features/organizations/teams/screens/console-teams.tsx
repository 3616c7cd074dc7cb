import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useConfirmed } from '#ui/console/use-confirmed.ts';
import { Facts } from '#ui/phone/card.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { endTeam, teams } from '../contract.ts';
import { FillDialog } from './fill-dialog.tsx';
import { FoundDialog, JoinDialog, LeadDialog, LeaveDialog } from './team-dialogs.tsx';
import { TeamRosters } from './team-rosters.tsx';
import './teams.css';
import { whoOf } from './who-of.ts';
import { teamWords } from './words.ts';

const words = teamWords.desk;
type Page = Answer<typeof teams>;
type Team = Page['rows'][number];
type Doing = { readonly what: 'join' | 'fill' | 'lead' | 'leave'; readonly team: Team };

/** The teams of a community at its desk: founded and filled by the secretary. */
export function ConsoleTeams({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof teams>('organizations.teams', { community: community.id });
  const [founds, found] = useState(false);
  const [does, act] = useState<Doing | null>(null);
  const close = () => act(null);
  return (
    <Shown of={seen}>
      {({ rows, core, mayKeep }) => (
        <>
          <p className="teams-tells">
            {words.tells}
            {mayKeep && <Button onClick={() => found(true)}>{words.found}</Button>}
          </p>
          <Core of={core} />
          {rows.length === 0 && <Nothing icon="people" {...words.none} />}
          <div className="teams">
            {rows.map((team) => (
              <TeamPanel key={team.id} of={team} onDo={mayKeep ? (what) => act({ what, team }) : null} />
            ))}
          </div>
          <TeamRosters community={community.id} />
          {founds && <FoundDialog community={community.id} isFirst={rows.length === 0} onClose={() => found(false)} />}
          {does?.what === 'join' && <JoinDialog team={does.team} onClose={close} />}
          {does?.what === 'fill' && <FillDialog team={does.team} onClose={close} />}
          {does?.what === 'lead' && <LeadDialog community={community.id} team={does.team} onClose={close} />}
          {does?.what === 'leave' && <LeaveDialog team={does.team} onClose={close} />}
        </>
      )}
    </Shown>
  );
}

/** The service teams of which a community has exactly one each. */
function Core({ of: core }: { readonly of: Page['core'] }) {
  return (
    <p className="teams-core">
      {core.map(({ name, team }) => (
        <Tag key={name} kind={team === null ? 'soon' : 'ok'}>
          {words.core(name, team)}
        </Tag>
      ))}
    </p>
  );
}

type PanelProps = { readonly of: Team; readonly onDo: ((what: Doing['what']) => void) | null };

function TeamPanel({ of: team, onDo }: PanelProps) {
  const { name, about, post, service, missing } = team;
  return (
    <section className="team-panel">
      <h2>{name}</h2>
      <p>
        {service ?? post} · {about}
      </p>
      <Facts of={factsOf(team)} />
      <p className="team-foot">{missing.length === 0 ? teamWords.whole : teamWords.missing(missing)}</p>
      {onDo && <Acts of={team} onDo={onDo} />}
    </section>
  );
}

function Acts({ of: { id, name, service, members }, onDo }: { readonly of: Team; readonly onDo: NonNullable<PanelProps['onDo']> }) {
  return (
    <p className="team-acts">
      <Button size="small" aria-label={words.joinFor(name)} onClick={() => onDo('join')}>
        {words.join}
      </Button>
      <Button size="small" aria-label={words.fillFor(name)} onClick={() => onDo('fill')}>
        {words.fill}
      </Button>
      {service !== null && (
        <Button size="small" aria-label={words.leadFor(name)} onClick={() => onDo('lead')}>
          {words.lead}
        </Button>
      )}
      {members.length > 0 && (
        <Button size="small" aria-label={words.leaveFor(name)} onClick={() => onDo('leave')}>
          {words.leave}
        </Button>
      )}
      <End team={id} name={name} />
    </p>
  );
}

/** Asks once more, for a team that ended is not brought back. */
function End({ team, name }: { readonly team: string; readonly name: string }) {
  const ending = useAsk<typeof endTeam>('organizations.end-team');
  const asks = { title: words.endTitle(name), content: words.endTells, okText: words.end };
  const confirm = useConfirmed(asks, words.ended, () => ending.mutateAsync({ team }));
  return (
    <Button size="small" aria-label={words.endFor(name)} onClick={confirm}>
      {words.end}
    </Button>
  );
}

function leaderOf({ called, kindName }: NonNullable<Team['leader']>): string {
  return kindName === null ? called : `${called}（${kindName}）`;
}

function factsOf({ service, leader, kinds, skills }: Team) {
  const nobody = (says: string) => (
    <Tag key="nobody" kind="soon">
      {says}
    </Tag>
  );
  return [
    ...(service === null ? [] : [[teamWords.leadsLabel, leader ? leaderOf(leader) : nobody(teamWords.nobodyLeads)] as const]),
    ...kinds.map((kind) => [kind.name, kind.count === 0 ? nobody(teamWords.nobody) : whoOf(kind)] as const),
    ...(skills.length > 0
      ? [[teamWords.skills, skills.map((skill) => teamWords.skill(skill.name, skill.people)).join('、')] as const]
      : []),
  ];
}
