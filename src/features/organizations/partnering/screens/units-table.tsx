import { Button, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { Tag } from '#ui/phone/tag.tsx';
import type { endOffer, leavePartner, partners } from '../contract.ts';
import { words } from './desk-words.ts';
import { AgreeDialog, ChangePartnerDialog, OfferDialog } from './partner-dialogs.tsx';
import { daysOf } from './said.ts';
import { partnerWords } from './words.ts';

type Unit = Answer<typeof partners>['rows'][number];
type Doing = { readonly what: 'change' | 'agree' | 'offer' | 'leave'; readonly unit: Unit };
type TableProps = { readonly community: string; readonly rows: readonly Unit[]; readonly mayKeep: boolean };

/** One unit a line: contact, agreement, what it lends, and what the office does with it. */
export function UnitsTable({ community, rows, mayKeep }: TableProps) {
  const [does, act] = useState<Doing | null>(null);
  const { columns } = words;
  return (
    <div className="listing">
      <Table<Unit>
        aria-label={words.title}
        rowKey="id"
        pagination={false}
        dataSource={[...rows]}
        columns={[
          {
            title: columns.name,
            width: 190,
            render: (_, { name, kind }) => (
              <>
                <b>{name}</b>
                <br />
                {partnerWords.kinds[kind]}
              </>
            ),
          },
          {
            title: columns.contact,
            width: 150,
            render: (_, { contactCalled, contactPhone }) => (
              <>
                {contactCalled} <span className="rooms-whole">{contactPhone}</span>
              </>
            ),
          },
          { title: columns.agreement, width: 150, render: (_, unit) => <Agreement of={unit} /> },
          { title: columns.offers, render: (_, { offers }) => <Offers of={offers} mayKeep={mayKeep} /> },
          { title: columns.fields, width: 130, render: (_, { fields }) => fields.map(({ name }) => name).join('、') },
          ...(mayKeep
            ? [
                {
                  title: columns.acts,
                  width: 190,
                  render: (_: unknown, unit: Unit) => <Acts of={unit} onDo={(what) => act({ what, unit })} />,
                },
              ]
            : []),
        ]}
      />
      {does && <Dialog community={community} of={does} onClose={() => act(null)} />}
    </div>
  );
}

function Agreement({ of: { open, agreedUntil } }: { readonly of: Unit }) {
  if (agreedUntil === null) return open ? null : <Tag kind="late">{partnerWords.over(null)}</Tag>;
  return <Tag kind={open ? 'ok' : 'late'}>{open ? partnerWords.agreed(agreedUntil) : partnerWords.over(agreedUntil)}</Tag>;
}

function Offers({ of: offers, mayKeep }: { readonly of: Unit['offers']; readonly mayKeep: boolean }) {
  const ending = useChange<typeof endOffer>('organizations.end-offer', words.offerEnded, () => undefined);
  return offers.map(({ id, kind, what, weekdays, from, until }) => (
    <div key={id}>
      {[`${partnerWords.offers[kind]}：${what}`, daysOf(weekdays), partnerWords.hours(from, until)].join(' · ')}
      {mayKeep && (
        <Button
          type="link"
          size="small"
          className="rooms-inline"
          aria-label={words.endOfferFor(what)}
          onClick={() => ending.submit({ offer: id })}
        >
          {words.endOffer}
        </Button>
      )}
    </div>
  ));
}

function Acts({ of: { name }, onDo }: { readonly of: Unit; readonly onDo: (what: Doing['what']) => void }) {
  const acts = [
    ['offer', words.offer, words.offerFor(name)],
    ['agree', words.agree, words.agreeFor(name)],
    ['change', words.change, `${words.change} ${name}`],
    ['leave', words.leave, `${words.leave} ${name}`],
  ] as const;
  return acts.map(([what, label, said]) => (
    <Button key={what} type="link" size="small" aria-label={said.includes(label) ? said : `${label} ${name}`} onClick={() => onDo(what)}>
      {label}
    </Button>
  ));
}

type DialogProps = { readonly community: string; readonly of: Doing; readonly onClose: () => void };

function Dialog({ community, of: { what, unit }, onClose }: DialogProps) {
  if (what === 'change') return <ChangePartnerDialog community={community} unit={unit} onClose={onClose} />;
  if (what === 'agree') return <AgreeDialog unit={unit} onClose={onClose} />;
  if (what === 'offer') return <OfferDialog unit={unit} onClose={onClose} />;
  return (
    <ChangeDialog<typeof leavePartner, object>
      name="organizations.leave-partner"
      title={words.leaveFor(unit.name)}
      tells={words.leaveTells}
      done={words.left}
      asked={() => ({ partner: unit.id })}
      onClose={onClose}
    />
  );
}
