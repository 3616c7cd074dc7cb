import { App, Button, Popconfirm, Segmented, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSeeAll } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { whichDay } from '#ui/when.ts';
import type { endRule, rules } from '../../../ruling/contract.ts';
import { desk } from './words.ts';

const words = desk.rules;
type Rule = Answer<typeof rules>['rows'][number];

/** By which rules orders are sent out by themselves; ended ones stay to be read. */
export function RulesList({ community }: { readonly community: HerePlace }) {
  const [ended, setEnded] = useState(false);
  const list = useSeeAll<typeof rules>('matters.rules', { community: community.id, ended });
  const now = useNow();
  const isEmpty = list.data?.pages[0]?.rows.length === 0;
  return (
    <section className="dispatching">
      <p className="desk-quiet">{words.hint}</p>
      <Segmented
        value={ended ? 'ended' : 'now'}
        onChange={(shown) => setEnded(shown === 'ended')}
        options={[
          { value: 'now', label: words.now },
          { value: 'ended', label: words.ended },
        ]}
      />
      {isEmpty ? (
        <Nothing {...(ended ? words.noneEnded : words.none)} icon="list" />
      ) : (
        <KeysetTable<Rule> of={list} label={desk.shown.rules} columns={columnsFor(now, ended)} />
      )}
    </section>
  );
}

function columnsFor(now: number, ended: boolean): TableColumnsType<Rule> {
  return [
    { title: words.leaf, dataIndex: 'leaf' },
    { title: words.place, dataIndex: 'place' },
    { title: words.to, render: (_, { posts, persons }) => [...posts, ...persons].join('、') },
    { title: words.from, className: 'tight', render: (_, { fromNumber }) => fromNumber ?? '—' },
    { title: words.made, className: 'tight', render: (_, { madeAt }) => whichDay(madeAt, now) },
    ended
      ? { title: words.ended, className: 'tight', render: (_, { endedAt }) => (endedAt ? whichDay(endedAt, now) : '') }
      : { title: words.end, className: 'tight', render: (_, { id }) => <End rule={id} /> },
  ];
}

function End({ rule }: { readonly rule: string }) {
  const { message } = App.useApp();
  const end = useAsk<typeof endRule>('matters.end-rule');
  const go = () =>
    end.mutate({ rule }, { onSuccess: () => void message.success(words.endDone), onError: (error) => void message.error(error.message) });
  return (
    <Popconfirm title={words.endSure} okText={words.end} onConfirm={go}>
      <Button size="small" loading={end.isPending}>
        {words.end}
      </Button>
    </Popconfirm>
  );
}
