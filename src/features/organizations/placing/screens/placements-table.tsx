import { Button, Form, Input, InputNumber, Table } from 'antd';
import { useId, useState } from 'react';
import type { Answer, Given } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { type HerePlace, useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import { AreaField } from '../../screens/desk/area-field.tsx';
import { type Somebody, SomebodyFields, whoIs } from '../../screens/desk/somebody-fields.tsx';
import '../../screens/desk/rooms.css';
import type { noteDay, placeCadre, placements } from '../contract.ts';
import { words } from './desk-words.ts';

type Row = Answer<typeof placements>['rows'][number];
const chosen = { required: true, message: words.missing } as const;
const written = { required: true, whitespace: true, message: words.missing } as const;

/** Cadres placed at the grids, days planned and days there of a month side by side. */
export function PlacementsTable({ community }: { readonly community: HerePlace }) {
  const id = useId();
  const today = civilDay(useNow());
  const [month, onMonth] = useState(today.slice(0, 7));
  const seen = useSee<typeof placements>('organizations.placements', { community: community.id, month });
  const [placing, place] = useState(false);
  const leads = useHolds(['secretary']);
  return (
    <>
      <p className="rooms-head">{words.tells}</p>
      <div className="rooms-head">
        <label htmlFor={id}>{words.month}</label>
        <Input
          id={id}
          className="rooms-month"
          type="month"
          value={month}
          max={today.slice(0, 7)}
          onChange={({ target }) => target.value && onMonth(target.value)}
        />
        {leads && (
          <div className="rooms-acts">
            <Button type="primary" onClick={() => place(true)}>
              {words.place}
            </Button>
          </div>
        )}
      </div>
      <Shown of={seen}>{({ rows }) => (rows.length === 0 ? <Nothing icon="people" {...words.none} /> : <Rows of={rows} />)}</Shown>
      {placing && <PlaceDialog community={community} onClose={() => place(false)} />}
    </>
  );
}

function Rows({ of: rows }: { readonly of: readonly Row[] }) {
  const [noting, note] = useState<Row | null>(null);
  const keeps = useHolds(['secretary', 'community-staff']);
  const { columns } = words;
  return (
    <div className="listing">
      <Table<Row>
        aria-label={words.place}
        rowKey="post"
        pagination={false}
        dataSource={[...rows]}
        columns={[
          { title: columns.called, dataIndex: 'called', width: 150 },
          { title: columns.from, dataIndex: 'homeUnit' },
          { title: columns.grid, dataIndex: 'grid', width: 150 },
          { title: columns.planned, dataIndex: 'planned', width: 110 },
          { title: columns.there, dataIndex: 'there', width: 110 },
          ...(keeps
            ? [
                {
                  title: columns.acts,
                  width: 110,
                  render: (_: unknown, row: Row) => (
                    <Button size="small" aria-label={`${words.note} ${row.called}`} onClick={() => note(row)}>
                      {words.note}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {noting && <NoteDialog of={noting} onClose={() => note(null)} />}
    </div>
  );
}

function NoteDialog({ of: { post, called }, onClose }: { readonly of: Row; readonly onClose: () => void }) {
  const today = civilDay(useNow());
  return (
    <ChangeDialog<typeof noteDay, { on: string; what: string }>
      name="organizations.note-placement-day"
      title={words.noteFor(called)}
      done={words.noted}
      initial={{ on: today }}
      asked={(given) => ({ post, ...given })}
      onClose={onClose}
    >
      <Form.Item name="on" label={words.on} rules={[chosen]}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="what" label={words.what} rules={[{ ...written, min: 2 }]}>
        <Input maxLength={60} />
      </Form.Item>
    </ChangeDialog>
  );
}

type Placing = Omit<Given<typeof placeCadre>, 'grid' | 'person' | 'newcomer'> & Somebody & { area: string[] };

function PlaceDialog({ community, onClose }: { readonly community: HerePlace; readonly onClose: () => void }) {
  return (
    <ChangeDialog<typeof placeCadre, Placing>
      name="organizations.place-cadre"
      title={words.place}
      tells={words.placeTells}
      done={words.placed}
      initial={{ since: civilDay(useNow()), days: 2 }}
      asked={({ area, from, person, name, phone, ...given }) => ({
        ...{ grid: area.at(-1) ?? '', ...given },
        ...whoIs({ from, person, name, phone }),
      })}
      onClose={onClose}
    >
      <AreaField root={community.id} level="grid" />
      <SomebodyFields label={words.person} />
      <Form.Item name="called" label={words.called} rules={[written]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="homeUnit" label={words.homeUnit} rules={[{ ...written, min: 2 }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="days" label={words.days} rules={[chosen]}>
        <InputNumber min={1} max={22} precision={0} />
      </Form.Item>
      <Form.Item name="since" label={words.since} rules={[chosen]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="workPhone" label={words.workPhone}>
        <Input maxLength={20} inputMode="tel" />
      </Form.Item>
    </ChangeDialog>
  );
}
