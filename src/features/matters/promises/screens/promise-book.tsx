import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee, useSeeAll } from '#ui/ask.ts';
import { Card, CardLink } from '#ui/phone/card.tsx';
import { ChipFilter } from '#ui/phone/choice.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, MoreRows, Shown } from '#ui/phone/states.tsx';
import type { myPromises, promiseList } from '../contract.ts';
import '../../thread/screens/thread.css';
import { OnePromise } from './one-promise.tsx';
import { words } from './words.ts';

type Row = Answer<typeof myPromises>['rows'][number];

/** 承诺本 on the phone of whoever promised. */
export function PromiseBook() {
  const seen = useSee<typeof myPromises>('matters.my-promises', {});
  return (
    <Screen title={words.book} under={words.bookUnder} back="/me">
      <Shown of={seen}>{({ rows }) => (rows.length === 0 ? <Empty icon="hand" {...words.none} /> : <Promises rows={rows} />)}</Shown>
    </Screen>
  );
}

/** The way there from 「我的」, with how many are open. */
export function ToPromises() {
  const { data } = useSee<typeof myPromises>('matters.my-promises', {});
  return data ? <CardLink to="/promises" title={words.book} more={words.bookLink(data.rows.length)} /> : null;
}

type Pick = (typeof words.picks)[number]['id'];

/** The promises of a community for its desk, by what they need; nobody's are counted. */
export function CommunityPromises({ community }: { readonly community: string }) {
  const [pick, choose] = useState<Pick>('open');
  const seen = useSeeAll<typeof promiseList>('matters.promise-list', { community, pick });
  return (
    <>
      <ChipFilter
        label={words.pick}
        options={words.picks}
        value={pick}
        onChange={(id) => choose(words.picks.find((one) => one.id === id)?.id ?? 'open')}
      />
      <Shown of={seen}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          return rows.length === 0 ? <Empty icon="hand" {...words.noneOfThese} /> : <Promises rows={rows} />;
        }}
      </Shown>
      <MoreRows of={seen} />
    </>
  );
}

function Promises({ rows }: { readonly rows: readonly Row[] }) {
  return rows.map((row) => (
    <Card key={row.id}>
      <OnePromise promise={row} of={<Whose of={row} />} atPlace={row.matter === null} />
    </Card>
  ));
}

function Whose({ of: { matter, place } }: { readonly of: Row }) {
  if (!matter) return <p>{place}</p>;
  return (
    <>
      <p>
        <Link className="to-matter" to="/matters/$id" params={{ id: matter.id }}>
          {words.to(matter.number, matter.subject)}
        </Link>
      </p>
      {matter.ended && <p className="hint">{words.ended}</p>}
    </>
  );
}
