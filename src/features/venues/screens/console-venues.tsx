import { Button, Form, Input, InputNumber, Select, Table } from 'antd';
import { useState } from 'react';
import type { placesIn } from '#features/areas/contract.ts';
import { PersonField } from '#features/people/screens/desk/door.tsx';
import type { years } from '#features/works/contract.ts';
import type { Answer, Asked } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { Tag } from '#ui/phone/tag.tsx';
import { civilDay } from '#ui/when.ts';
import type { bookFor, bookings, close, list, open, plan } from '../contract.ts';
import { hoursSaid } from '../words.ts';
import { words } from './words.ts';

const { desk } = words;
const required = { required: true, message: desk.missing };
type Venue = Answer<typeof list>['venues'][number];
type Does = { readonly what: 'open' | 'close' | 'book'; readonly venue: Venue };
const tags = { planned: 'q', open: 'ok', closed: 'late' } as const;

/** The places at the desk: planned, opened, closed, and booked for whoever rings. */
export function ConsoleVenues({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof list>('venues.list', { community: community.id });
  const [plans, setPlans] = useState(false);
  const [does, act] = useState<Does | null>(null);
  return (
    <Shown of={seen}>
      {({ venues, keeps }) => (
        <>
          {keeps && (
            <p className="page-actions">
              <Button type="primary" onClick={() => setPlans(true)}>
                {desk.plan}
              </Button>
            </p>
          )}
          {venues.length === 0 ? <Nothing icon="home" {...words.none} /> : <Venues of={venues} keeps={keeps} onDo={act} />}
          {plans && <PlanDialog community={community} onClose={() => setPlans(false)} />}
          {does && <Doing of={does} onClose={() => act(null)} />}
        </>
      )}
    </Shown>
  );
}

type ListProps = { readonly of: readonly Venue[]; readonly keeps: boolean; readonly onDo: (does: Does) => void };
function Venues({ of: venues, keeps, onDo }: ListProps) {
  const { columns } = desk;
  return (
    <div className="listing">
      <Table<Venue>
        aria-label={words.title}
        rowKey="id"
        pagination={false}
        dataSource={[...venues]}
        expandable={{
          columnTitle: <span className="for-readers">{desk.bookings}</span>,
          expandedRowRender: (venue) => <Booked venue={venue.id} />,
          rowExpandable: ({ standing }) => keeps && standing === 'open',
        }}
        columns={[
          {
            title: columns.name,
            render: (_, { name, what }) => (
              <>
                <b>{name}</b>
                <br />
                {what}
              </>
            ),
          },
          { title: columns.place, dataIndex: 'place', width: 140 },
          { title: columns.hours, width: 140, render: (_, { from, until }) => words.hours(from, until) },
          {
            title: columns.standing,
            width: 110,
            render: (_, { standing }) => <Tag kind={tags[standing]}>{words.standing[standing]}</Tag>,
          },
          { title: columns.acts, width: 220, render: (_, venue) => keeps && <Acts of={venue} onDo={onDo} /> },
        ]}
      />
    </div>
  );
}

function Acts({ of: venue, onDo }: { readonly of: Venue; readonly onDo: (does: Does) => void }) {
  if (venue.standing === 'closed') return venue.closing;
  return (
    <>
      {venue.standing === 'planned' ? (
        <Button type="link" onClick={() => onDo({ what: 'open', venue })}>
          {desk.open}
        </Button>
      ) : (
        <Button type="link" onClick={() => onDo({ what: 'book', venue })}>
          {desk.bookFor}
        </Button>
      )}
      <Button type="link" onClick={() => onDo({ what: 'close', venue })}>
        {desk.close}
      </Button>
    </>
  );
}

function Booked({ venue }: { readonly venue: string }) {
  const seen = useSee<typeof bookings>('venues.bookings', { venue });
  return (
    <Shown of={seen}>
      {({ bookings: all }) =>
        all.length === 0 ? (
          <p>{desk.noBookings}</p>
        ) : (
          <ul aria-label={desk.bookings}>
            {all.map(({ id, who, day, hours }) => (
              <li key={id}>{desk.by(who, day, hoursSaid(hours))}</li>
            ))}
          </ul>
        )
      }
    </Shown>
  );
}

function Doing({ of: { what, venue }, onClose }: { readonly of: Does; readonly onClose: () => void }) {
  const of = { done: desk.done, onClose };
  if (what === 'open')
    return (
      <ChangeDialog<typeof open, object>
        name="venues.open"
        title={desk.open}
        tells={venue.name}
        asked={() => ({ venue: venue.id })}
        {...of}
      />
    );
  if (what === 'book') return <BookDialog venue={venue} onClose={onClose} />;
  return (
    <ChangeDialog<typeof close, { why: string }>
      name="venues.close"
      title={desk.close}
      tells={desk.closeTells}
      asked={({ why }) => ({ venue: venue.id, why })}
      {...of}
    >
      <Form.Item name="why" label={venue.name} rules={[required]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
    </ChangeDialog>
  );
}

function BookDialog({ venue, onClose }: { readonly venue: Venue; readonly onClose: () => void }) {
  const hours = Array.from({ length: venue.until - venue.from }, (_, nth) => venue.from + nth);
  return (
    <ChangeDialog<typeof bookFor, { person: string; day: string; hours: number[] }>
      name="venues.book-for"
      title={desk.bookFor}
      tells={venue.name}
      done={desk.done}
      initial={{ day: civilDay(useNow()) }}
      asked={(given) => ({ venue: venue.id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="person" label={desk.person} rules={[required]}>
        <PersonField />
      </Form.Item>
      <Form.Item name="day" label={words.day} rules={[required]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="hours" label={desk.hours} rules={[required]}>
        <Select mode="multiple" maxCount={4} options={hours.map((hour) => ({ value: hour, label: words.hour(hour) }))} />
      </Form.Item>
    </ChangeDialog>
  );
}

function PlanDialog({ community, onClose }: { readonly community: HerePlace; readonly onClose: () => void }) {
  const known = useSee<typeof placesIn>('areas.places-in', { area: community.id });
  const works = useSee<typeof years>('works.years', { community: community.id });
  const places = [community, ...(known.data?.places ?? [])].map(({ id, name }) => ({ value: id, label: name }));
  const coming = (works.data?.years ?? [])
    .flatMap((year) => year.works)
    .filter(({ standing }) => standing !== 'accepted' && standing !== 'past')
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ChangeDialog<typeof plan, Omit<Asked<typeof plan>, 'community'>>
      name="venues.plan"
      title={desk.plan}
      tells={desk.tells}
      done={desk.done}
      initial={{ area: community.id, from: 8, until: 20, seats: 30 }}
      asked={(given) => ({ community: community.id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="name" label={desk.name} rules={[required]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="what" label={desk.what} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="area" label={desk.place} rules={[required]}>
        <Select options={places} showSearch={{ optionFilterProp: 'label' }} loading={known.isPending} />
      </Form.Item>
      <Hours />
      <Form.Item name="work" label={desk.work}>
        <Select options={coming} allowClear loading={works.isPending} />
      </Form.Item>
    </ChangeDialog>
  );
}

function Hours() {
  return (
    <>
      <Form.Item name="seats" label={desk.seats} rules={[required]}>
        <InputNumber min={1} max={2000} precision={0} />
      </Form.Item>
      <Form.Item name="from" label={desk.from} rules={[required]}>
        <InputNumber min={0} max={23} precision={0} />
      </Form.Item>
      <Form.Item name="until" label={desk.until} rules={[required]}>
        <InputNumber min={1} max={24} precision={0} />
      </Form.Item>
    </>
  );
}
