import { Button, Form, Input, InputNumber, Select, Table } from 'antd';
import { useState } from 'react';
import type { Answer, Given } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { Tag } from '#ui/phone/tag.tsx';
import { civilDay } from '#ui/when.ts';
import type { dutyHolders, leaveDuty, reviewDuty } from '../contract.ts';
import { words as said } from './desk-words.ts';
import { dutyWords } from './words.ts';

const words = said.holders;
type Page = Answer<typeof dutyHolders>;
type Holder = Page['rows'][number];
type Doing = { readonly what: 'review' | 'out'; readonly holder: Holder };

/** Who holds what with what they noted, members without a post, and the heads in each field: for the secretary alone. */
export function HoldersTable({ community }: { readonly community: string }) {
  const year = Number(civilDay(useNow()).slice(0, 4));
  const seen = useSee<typeof dutyHolders>('organizations.duty-holders', { community, year });
  const [does, act] = useState<Doing | null>(null);
  return (
    <Shown of={seen}>
      {(page) => (
        <>
          <Sums of={page} />
          {page.rows.length === 0 ? <Nothing icon="people" {...words.none} /> : <Rows of={page.rows} onDo={act} />}
          {does?.what === 'review' && <ReviewDialog of={does.holder} year={year} onClose={() => act(null)} />}
          {does?.what === 'out' && <OutDialog of={does.holder} onClose={() => act(null)} />}
        </>
      )}
    </Shown>
  );
}

function Sums({ of: { members, without, forces, total } }: { readonly of: Page }) {
  return (
    <>
      {members > 0 && <p>{said.members(members, without.length)}</p>}
      {without.length > 0 && (
        <details className="rooms-names">
          <summary>{said.without}</summary>
          {without.join('、')}
        </details>
      )}
      {forces.length > 0 && (
        <p className="rooms-quiet">
          {said.forces}：{forces.map(({ field, heads }) => said.force(field, heads)).join('、')}；{said.total(total)}
        </p>
      )}
    </>
  );
}

function Rows({ of: rows, onDo }: { readonly of: readonly Holder[]; readonly onDo: (doing: Doing) => void }) {
  const { columns } = words;
  return (
    <div className="listing">
      <Table<Holder>
        aria-label={said.shown.holders}
        rowKey="claim"
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        dataSource={[...rows]}
        columns={[
          { title: columns.duty, dataIndex: 'duty', width: 150 },
          { title: columns.who, dataIndex: 'who', width: 120 },
          {
            title: columns.standing,
            width: 90,
            render: (_, { standing }) => <Tag kind={standing === 'held' ? 'ok' : 'q'}>{words[standing]}</Tag>,
          },
          {
            title: columns.deeds,
            render: (_, { deeds }) => deeds.slice(0, 3).map(({ on, what }) => <div key={`${on} ${what}`}>{`${on} ${what}`}</div>),
          },
          {
            title: columns.review,
            width: 220,
            render: (_, { review }) => review && `${dutyWords.review(review.year)}：${dutyWords.results[review.result]} · ${review.said}`,
          },
          {
            title: columns.acts,
            width: 140,
            render: (_, holder) => <Acts of={holder} onDo={(what) => onDo({ what, holder })} />,
          },
        ]}
      />
    </div>
  );
}

function Acts({ of: { who, duty, standing }, onDo }: { readonly of: Holder; readonly onDo: (what: Doing['what']) => void }) {
  return (
    <>
      {standing === 'held' && (
        <Button type="link" size="small" aria-label={words.reviewFor(who, duty)} onClick={() => onDo('review')}>
          {words.review}
        </Button>
      )}
      <Button type="link" size="small" aria-label={words.outFor(who, duty)} onClick={() => onDo('out')}>
        {words.out}
      </Button>
    </>
  );
}

function OutDialog({ of: { claim, who, duty }, onClose }: { readonly of: Holder; readonly onClose: () => void }) {
  return (
    <ChangeDialog<typeof leaveDuty, object>
      name="organizations.leave-duty"
      title={words.outFor(who, duty)}
      tells={words.outTells}
      done={words.outDone}
      asked={() => ({ claim })}
      onClose={onClose}
    />
  );
}

type ReviewProps = { readonly of: Holder; readonly year: number; readonly onClose: () => void };

function ReviewDialog({ of: { claim, who, duty, review }, year, onClose }: ReviewProps) {
  return (
    <ChangeDialog<typeof reviewDuty, Omit<Given<typeof reviewDuty>, 'claim'>>
      name="organizations.review-duty"
      title={words.reviewFor(who, duty)}
      tells={words.reviewTells}
      done={words.reviewed}
      initial={{ year, ...(review ? { result: review.result, said: review.said } : {}) }}
      asked={(given) => ({ claim, ...given })}
      onClose={onClose}
    >
      <Form.Item name="year" label={words.year} rules={[{ required: true, message: said.missing }]}>
        <InputNumber min={2000} max={2100} precision={0} />
      </Form.Item>
      <Form.Item name="result" label={words.result} rules={[{ required: true, message: said.missing }]}>
        <Select options={Object.entries<string>(dutyWords.results).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="said" label={words.said} rules={[{ required: true, whitespace: true, min: 2, message: said.missing }]}>
        <Input.TextArea rows={2} maxLength={120} showCount />
      </Form.Item>
    </ChangeDialog>
  );
}
