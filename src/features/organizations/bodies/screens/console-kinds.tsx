import { Button, Checkbox, Form, Input, InputNumber, Select, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { Shown } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { words as postWords } from '../../screens/desk/words.ts';
import type { addBodyKind, addSeat, bodyKinds, endSeat } from '../contract.ts';
import { words as said } from './desk-words.ts';
import { kindsWords as words } from './kinds-words.ts';

type Kind = Answer<typeof bodyKinds>['kinds'][number];
const written = { required: true, whitespace: true, min: 2, message: said.missing } as const;

/** The kinds of bodies of the county with their seats; it adds its own. */
export function ConsoleKinds() {
  const seen = useSee<typeof bodyKinds>('organizations.body-kinds', {});
  const [adding, add] = useState(false);
  const [seated, seat] = useState<Kind | null>(null);
  return (
    <Shown of={seen}>
      {({ kinds }) => (
        <>
          <p className="bodies-head">
            {words.tells}
            <Button type="primary" onClick={() => add(true)}>
              {words.add}
            </Button>
          </p>
          <KindsTable of={kinds.filter(({ levels }) => levels.length > 0)} onSeat={seat} />
          {adding && <KindDialog kinds={kinds} onClose={() => add(false)} />}
          {seated && <SeatKindDialog of={seated} onClose={() => seat(null)} />}
        </>
      )}
    </Shown>
  );
}

function KindsTable({ of: kinds, onSeat }: { readonly of: readonly Kind[]; readonly onSeat: (kind: Kind) => void }) {
  const { columns } = words;
  return (
    <div className="listing">
      <Table<Kind>
        aria-label={columns.name}
        rowKey="id"
        pagination={false}
        dataSource={[...kinds]}
        columns={[
          { title: columns.name, width: 180, render: (_, { name }) => <b>{name}</b> },
          { title: columns.level, width: 120, render: (_, { levels }) => levels.map((level) => postWords.levels[level] ?? '').join('、') },
          {
            title: columns.under,
            width: 220,
            render: (_, { under, top }) => [...under.map(({ name }) => name), ...(top ? [words.top] : [])].join('、'),
          },
          { title: columns.seats, render: (_, kind) => <Seats of={kind} /> },
          {
            title: columns.acts,
            width: 110,
            render: (_, kind) => (
              <Button size="small" aria-label={words.addSeatFor(kind.name)} onClick={() => onSeat(kind)}>
                {words.addSeat}
              </Button>
            ),
          },
        ]}
      />
    </div>
  );
}

function Seats({ of: { id, name, seats } }: { readonly of: Kind }) {
  const ending = useChange<typeof endSeat>('organizations.end-seat', words.ended, () => undefined);
  return seats.map((seat) => (
    <div key={seat.kind}>
      {words.seat(seat.name, seat.places, seat.partTime)}
      <Button
        type="link"
        size="small"
        aria-label={words.endSeatFor(seat.name, name)}
        onClick={() => ending.submit({ bodyKind: id, seat: seat.kind })}
      >
        {words.endSeat}
      </Button>
    </div>
  ));
}

type Level = 'county' | 'street' | 'community' | 'estate' | 'grid' | 'micro-grid' | 'building';
type Added = { name: string; level: Level; under?: string[]; single?: boolean };

function KindDialog({ kinds, onClose }: { readonly kinds: readonly Kind[]; readonly onClose: () => void }) {
  return (
    <ChangeDialog<typeof addBodyKind, Added>
      name="organizations.add-body-kind"
      title={words.add}
      tells={words.tells}
      done={words.added}
      asked={({ name, level, under = [], single = false }) => ({ name, level, under, single })}
      onClose={onClose}
    >
      <Form.Item name="name" label={words.name} rules={[written]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="level" label={words.level} rules={[{ required: true, message: said.missing }]}>
        <Select options={Object.entries(postWords.levels).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="under" label={words.under}>
        <Select
          mode="multiple"
          maxCount={10}
          showSearch={{ optionFilterProp: 'label' }}
          options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="single" valuePropName="checked">
        <Checkbox>{words.single}</Checkbox>
      </Form.Item>
    </ChangeDialog>
  );
}

type Seated = { name: string; places?: number | null; partTime?: boolean };

function SeatKindDialog({ of: { id, name: kind }, onClose }: { readonly of: Kind; readonly onClose: () => void }) {
  return (
    <ChangeDialog<typeof addSeat, Seated>
      name="organizations.add-seat"
      title={words.addSeatFor(kind)}
      tells={words.seatTells}
      done={words.added}
      asked={({ name, places, partTime = false }) => ({ bodyKind: id, name, partTime, ...(places ? { places } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="name" label={words.seatName} rules={[written]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="places" label={words.places}>
        <InputNumber min={1} max={99} precision={0} />
      </Form.Item>
      <Form.Item name="partTime" valuePropName="checked">
        <Checkbox>{words.partTime}</Checkbox>
      </Form.Item>
    </ChangeDialog>
  );
}
