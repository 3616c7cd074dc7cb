import { Button, Form, Input, Select, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useConfirmed } from '#ui/console/use-confirmed.ts';
import { Tag } from '#ui/phone/tag.tsx';
import type { endLinked, linkedProjects, planLinked, setLinked } from '../contract.ts';
import { words } from './desk-words.ts';
import { linkedWords } from './words.ts';

const three = ['lead', 'unit', 'worker'] as const;
type Page = Answer<typeof linkedProjects>;
type Row = Page['rows'][number];
type Parties = Partial<Record<(typeof three)[number], string>>;
type Closes = { readonly onClose: () => void };

/** Projects of three at the desk: drafts say who is missing. */
export function LinkedTable({ community }: { readonly community: string }) {
  const seen = useSee<typeof linkedProjects>('organizations.linked-projects', { community });
  const [plans, plan] = useState(false);
  const [changed, change] = useState<Row | null>(null);
  return (
    <Shown of={seen}>
      {(page) => (
        <>
          <div className="rooms-head">
            <p>{words.tells}</p>
            {page.mayKeep && (
              <Button type="primary" onClick={() => plan(true)}>
                {words.plan}
              </Button>
            )}
          </div>
          {page.rows.length === 0 ? <Nothing icon="hand" {...words.none} /> : <Rows of={page} onChange={change} />}
          {plans && <PlanDialog community={community} page={page} onClose={() => plan(false)} />}
          {changed && <ChangeLinkedDialog of={changed} page={page} onClose={() => change(null)} />}
        </>
      )}
    </Shown>
  );
}

function Rows({ of: { rows, mayKeep }, onChange }: { readonly of: Page; readonly onChange: (row: Row) => void }) {
  const { columns } = words;
  return (
    <div className="listing">
      <Table<Row>
        aria-label={linkedWords.title}
        rowKey="id"
        pagination={false}
        dataSource={[...rows]}
        columns={[
          {
            title: columns.name,
            render: (_, { name, about }) => (
              <>
                <b>{name}</b>
                <br />
                {about}
              </>
            ),
          },
          ...three.map((party) => ({ title: linkedWords.parties[party], width: 150, render: (_: unknown, row: Row) => row[party]?.name })),
          { title: columns.standing, width: 200, render: (_, row) => <Standing of={row} /> },
          ...(mayKeep ? [{ title: columns.before, width: 220, render: (_: unknown, row: Row) => <Before of={row} /> }] : []),
          ...(mayKeep
            ? [{ title: columns.acts, width: 160, render: (_: unknown, row: Row) => <Acts of={row} onChange={() => onChange(row)} /> }]
            : []),
        ]}
      />
    </div>
  );
}

function Standing({ of: { missing } }: { readonly of: Row }) {
  if (missing.length === 0) return <Tag kind="ok">{words.running}</Tag>;
  return <Tag kind="soon">{words.draft(missing.map((party) => linkedWords.parties[party]))}</Tag>;
}

/** Who took part before, so that what was done with whom can be told. */
function Before({ of: { before } }: { readonly of: Row }) {
  return before.map(({ id, names, since, until }) => <div key={id}>{words.before(names, since, until)}</div>);
}

function Acts({ of: { id, name }, onChange }: { readonly of: Row; readonly onChange: () => void }) {
  const ending = useAsk<typeof endLinked>('organizations.end-linked');
  const asks = { title: words.endTitle(name), content: words.endTells, okText: words.end };
  const confirm = useConfirmed(asks, words.ended, () => ending.mutateAsync({ project: id }));
  return (
    <span className="rooms-acts">
      <Button size="small" aria-label={words.changeFor(name)} onClick={onChange}>
        {words.change}
      </Button>
      <Button size="small" aria-label={words.endFor(name)} onClick={confirm}>
        {words.end}
      </Button>
    </span>
  );
}

type Planned = Parties & { readonly name: string; readonly about: string };

function PlanDialog({ community, page, onClose }: Closes & { readonly community: string; readonly page: Page }) {
  return (
    <ChangeDialog<typeof planLinked, Planned>
      name="organizations.plan-linked"
      title={words.plan}
      done={words.planned}
      asked={({ name, about, ...parties }) => ({ community, name, about, ...partiesOf(parties) })}
      onClose={onClose}
    >
      <Form.Item name="name" label={words.name} rules={[{ required: true, whitespace: true, min: 2, message: words.missing }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="about" label={words.about} rules={[{ required: true, whitespace: true, min: 4, message: words.missing }]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
      <PartyFields of={page} />
    </ChangeDialog>
  );
}

function ChangeLinkedDialog({ of: { id, name, ...held }, page, onClose }: Closes & { readonly of: Row; readonly page: Page }) {
  const initial = Object.fromEntries(three.flatMap((party) => (held[party] ? [[party, held[party].id]] : [])));
  return (
    <ChangeDialog<typeof setLinked, Parties>
      name="organizations.set-linked"
      title={words.changeFor(name)}
      done={words.changed}
      initial={initial}
      asked={(parties) => ({ project: id, ...partiesOf(parties) })}
      onClose={onClose}
    >
      <PartyFields of={page} />
    </ChangeDialog>
  );
}

const partiesOf = ({ lead, unit, worker }: Parties) => ({ lead: lead ?? null, unit: unit ?? null, worker: worker ?? null });

function PartyFields({ of: { leads, units, workers } }: { readonly of: Page }) {
  const choices = { lead: leads, unit: units, worker: workers };
  return three.map((party) => (
    <Form.Item key={party} name={party} label={words[party]}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={choices[party].map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  ));
}
