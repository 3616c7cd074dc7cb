import { Select } from 'antd';
import { useState } from 'react';
import type { reports } from '#features/organizations/reporting/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { EntriesOf } from './entries.tsx';
import { Setting } from './setting.tsx';
import { words } from './words.ts';

/** What an order gives, and the points of one member at a time: there is no list of members by points. */
export function PointsPanel({ community }: { readonly community: string }) {
  const seen = useSee<typeof reports>('organizations.reports', { community });
  return (
    <>
      <p className="rooms-quiet">{words.tells}</p>
      <Setting community={community} />
      <section className="rooms-part">
        <h2>{words.entries}</h2>
        <Shown of={seen}>
          {({ rows }) => {
            const members = rows.filter(({ standing }) => standing === 'here');
            return members.length === 0 ? (
              <Nothing icon="star" {...words.none} />
            ) : (
              <OneOf
                community={community}
                members={members.map(({ person, masked, called }) => ({ person, name: called ? `${called}（${masked}）` : masked }))}
              />
            );
          }}
        </Shown>
      </section>
    </>
  );
}

type OneProps = { readonly community: string; readonly members: readonly { readonly person: string; readonly name: string }[] };

function OneOf({ community, members }: OneProps) {
  const [person, choose] = useState<string | null>(null);
  const chosen = members.find((one) => one.person === person);
  return (
    <>
      <Select<string>
        aria-label={words.which}
        placeholder={words.choose}
        className="rooms-choice"
        showSearch
        optionFilterProp="label"
        value={person}
        onChange={choose}
        options={members.map((one) => ({ value: one.person, label: one.name }))}
      />
      {chosen && <EntriesOf key={chosen.person} community={community} of={chosen} />}
    </>
  );
}
