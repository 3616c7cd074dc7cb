import { Button, Popconfirm, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { Tag } from '#ui/phone/tag.tsx';
import { civilDay } from '#ui/when.ts';
import type { estates } from '../../contract.ts';
import type { endCrewPlace } from '../../crew/contract.ts';
import { crewNames } from '../../words.ts';
import { CrewDialog } from './crew-dialog.tsx';
import { crewWords as words } from './crew-words.ts';

type EstateRow = Answer<typeof estates>['rows'][number];
type Place = EstateRow['crew']['places'][number];

/** The people estates that look after themselves have of their own. */
export function CrewsOf({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof estates>('estates.list', { community: community.id });
  return (
    <section className="estates-part">
      <h2>{words.title}</h2>
      <p>{words.tells}</p>
      <Shown of={seen}>
        {({ rows }) => {
          const own = rows.filter(({ managed }) => managed?.mode === 'self');
          return own.length === 0 ? <p>{words.none}</p> : own.map((estate) => <CrewOf key={estate.id} estate={estate} />);
        }}
      </Shown>
    </section>
  );
}

function CrewOf({ estate }: { readonly estate: EstateRow }) {
  const [adds, add] = useState(false);
  const today = civilDay(useNow());
  const { places, monthly, rated } = estate.crew;
  return (
    <>
      <h3>
        {estate.name} <small>{places.length > 0 ? words.monthly(monthly) : words.noPlaces}</small>
      </h3>
      {places.length > 0 && (
        <div className="listing">
          <Table<Place>
            aria-label={words.list(estate.name)}
            rowKey="id"
            pagination={false}
            columns={columnsOn(today)}
            dataSource={[...places]}
          />
        </div>
      )}
      {rated.map(({ kind, month, mean, raters }) => (
        <p key={kind}>{words.rated(crewNames[kind], month, mean, raters)}</p>
      ))}
      <p className="estates-acts">
        <Button onClick={() => add(true)} aria-label={`${words.add}：${estate.name}`}>
          {words.add}
        </Button>
      </p>
      {adds && <CrewDialog estate={estate} onClose={() => add(false)} />}
    </>
  );
}

function columnsOn(today: string): TableColumnsType<Place> {
  return [
    { title: words.columns.kind, render: (_, { kind }) => <b>{crewNames[kind]}</b> },
    {
      title: words.columns.shift,
      render: (_, { shift, since }) => (
        <>
          {shift} {since > today && <Tag kind="q">{words.begins(since)}</Tag>}
        </>
      ),
    },
    {
      title: words.columns.hours,
      render: (_, { weekdays, starts, ends, hours }) => (
        <>
          {weekdays.map((day) => words.days[day - 1]).join('、')} {starts}–{ends} <small>{words.weekly(hours)}</small>
        </>
      ),
    },
    { title: words.columns.pay, align: 'right', render: (_, { pay }) => words.yuan(pay) },
    { title: words.columns.acts, className: 'tight', render: (_, place) => <End of={place} /> },
  ];
}

function End({ of: { id, kind, shift } }: { readonly of: Place }) {
  const ends = useAsk<typeof endCrewPlace>('estates.end-crew-place');
  const named = words.endFor(crewNames[kind], shift);
  return (
    <>
      <Popconfirm title={named} description={words.endTells} okText={words.end} onConfirm={() => ends.mutate({ place: id })}>
        <Button size="small" aria-label={named} loading={ends.isPending}>
          {words.end}
        </Button>
      </Popconfirm>
      {ends.error && <p className="fault">{ends.error.message}</p>}
    </>
  );
}
