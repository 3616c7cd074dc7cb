import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { PersonField } from '#features/people/screens/desk/door.tsx';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { Facts } from '#ui/phone/card.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { handovers, nameTaker, signedOnPaper } from '../contract.ts';
import { deskWords as words } from './desk-words.ts';
import { handingWords } from './words.ts';

type Pack = Answer<typeof handovers>['rows'][number];

/** What waits to be handed over in a community: the secretary says to whom, and may have both sign with a pen. */
export function ConsoleHandovers({ community }: { readonly community: string }) {
  const seen = useSee<typeof handovers>('organizations.handovers', { community });
  return (
    <Shown of={seen}>
      {({ rows, open }) => (
        <>
          {rows.length === 0 ? <Nothing icon="shield" {...words.none} /> : <p className="bodies-head">{words.tells(open)}</p>}
          <div className="bodies-packs">
            {rows.map((row) => (
              <PackPanel key={row.id} of={row} />
            ))}
          </div>
        </>
      )}
    </Shown>
  );
}

function PackPanel({ of }: { readonly of: Pack }) {
  const { id, kindName, area, giver, taker, until, items, givenAt, takenAt } = of;
  const [naming, name] = useState(false);
  const signing = useChange<typeof signedOnPaper>('organizations.signed-on-paper', words.signed, () => undefined);
  const both = givenAt !== null && takenAt !== null;
  return (
    <section className="bodies-pack">
      <h2>
        {words.title(giver, `${area} ${kindName}`)}{' '}
        <Tag kind={both ? 'ok' : 'soon'}>{both ? handingWords.both : words.waits(givenAt, takenAt)}</Tag>
      </h2>
      <p>{[words.left(until), handingWords.to(taker)].join(' · ')}</p>
      {items.length === 0 ? <p>{handingWords.nothing}</p> : <Facts of={items.map(({ kind, what }) => [handingWords.kinds[kind], what])} />}
      <p className="bodies-acts">
        {!both && (
          <Button type={taker === null ? 'primary' : 'default'} onClick={() => name(true)}>
            {words.name}
          </Button>
        )}
        {!both && taker !== null && (
          <Button loading={signing.pending} onClick={() => signing.submit({ handover: id })}>
            {words.sign}
          </Button>
        )}
        <Button href={`/api/organizations.handover-sheet?handover=${id}`} target="_blank" rel="noreferrer" icon={<Icon of="print" />}>
          {handingWords.sheet}
        </Button>
      </p>
      {signing.fault && <p role="alert">{signing.fault.message}</p>}
      {naming && <TakerDialog of={of} onClose={() => name(false)} />}
    </section>
  );
}

function TakerDialog({ of: { id }, onClose }: { readonly of: Pack; readonly onClose: () => void }) {
  return (
    <ChangeDialog<typeof nameTaker, { person: string; called: string }>
      name="organizations.name-taker"
      title={words.name}
      tells={words.nameTells}
      done={words.named}
      asked={(given) => ({ handover: id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="person" label={words.person} rules={[{ required: true, message: words.missing }]}>
        <PersonField />
      </Form.Item>
      <Form.Item name="called" label={words.called} rules={[{ required: true, whitespace: true, message: words.missing }]}>
        <Input maxLength={20} />
      </Form.Item>
    </ChangeDialog>
  );
}
