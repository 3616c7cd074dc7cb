import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Facts } from '#ui/phone/card.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { teams } from '../contract.ts';
import { FoundDialog, JoinDialog } from './team-dialogs.tsx';
import { TeamRosters } from './team-rosters.tsx';
import './teams.css';
import { teamWords } from './words.ts';

const words = teamWords.desk;
type Team = Answer<typeof teams>['rows'][number];

/** The teams of a community at its desk: founded and filled by the secretary. */
export function ConsoleTeams({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof teams>('organizations.teams', { community: community.id });
  const [founds, found] = useState(false);
  const [joined, join] = useState<Team | null>(null);
  return (
    <Shown of={seen}>
      {({ rows, mayKeep }) => (
        <>
          <p className="teams-tells">
            {words.tells}
            {mayKeep && <Button onClick={() => found(true)}>{words.found}</Button>}
          </p>
          {rows.length === 0 && <Nothing icon="people" {...words.none} />}
          <div className="teams">
            {rows.map((team) => (
              <TeamPanel key={team.id} of={team} onJoin={mayKeep ? () => join(team) : null} />
            ))}
          </div>
          <TeamRosters community={community.id} />
          {founds && <FoundDialog community={community.id} isFirst={rows.length === 0} onClose={() => found(false)} />}
          {joined && <JoinDialog team={joined} onClose={() => join(null)} />}
        </>
      )}
    </Shown>
  );
}

type PanelProps = { readonly of: Team; readonly onJoin: (() => void) | null };

function TeamPanel({ of: { name, about, post, kinds, missing }, onJoin }: PanelProps) {
  return (
    <section className="team-panel">
      <h2>{name}</h2>
      <p>
        {post} · {about}
      </p>
      <Facts
        of={kinds.map((kind) => [
          kind.name,
          kind.members.length === 0 ? (
            <Tag key="nobody" kind="soon">
              {teamWords.nobody}
            </Tag>
          ) : (
            kind.members.join('、')
          ),
        ])}
      />
      <p className="team-foot">
        {missing.length === 0 ? teamWords.whole : teamWords.missing(missing)}
        {onJoin && (
          <Button size="small" aria-label={words.joinFor(name)} onClick={onJoin}>
            {words.join}
          </Button>
        )}
      </p>
    </section>
  );
}
