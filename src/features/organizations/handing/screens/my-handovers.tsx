import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Facts } from '#ui/phone/card.tsx';
import { Field, Pick } from '#ui/phone/field.tsx';
import { Print } from '#ui/phone/print.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { addItem, confirmHandover, myHandovers } from '../contract.ts';
import { handingWords as words } from './words.ts';

type Mine = Answer<typeof myHandovers>['rows'][number];
type Own = 'key' | 'paper' | 'other';

/** What somebody gives or takes over with a post: the list, what they add, and their word that it is right. */
export function MyHandovers() {
  const seen = useSee<typeof myHandovers>('organizations.my-handovers', {});
  return (
    <Screen title={words.title} back="/me">
      <Shown of={seen}>
        {({ rows }) => (rows.length === 0 ? <Empty icon="shield" {...words.none} /> : rows.map((row) => <Pack key={row.id} of={row} />))}
      </Shown>
    </Screen>
  );
}

function Pack({ of }: { readonly of: Mine }) {
  const { id, kindName, area, giver, taker, iGive, items, givenAt, takenAt } = of;
  const post = `${area} ${kindName}`;
  const both = givenAt !== null && takenAt !== null;
  return (
    <Card>
      <CardHead
        title={iGive ? words.gives(post) : words.takes(post)}
        more={iGive ? words.to(taker) : words.from(giver)}
        tag={<Tag kind={both ? 'ok' : 'soon'}>{both ? words.both : of.done ? words.waits : words.yours}</Tag>}
      />
      {items.length === 0 ? <p>{words.nothing}</p> : <Facts of={items.map(({ kind, what }) => [words.kinds[kind], what])} />}
      {iGive && givenAt === null && takenAt === null && <Add handover={id} />}
      <Buttons>
        <Say of={of} />
        <Print sheet={`organizations.handover-sheet?handover=${id}`}>{words.sheet}</Print>
      </Buttons>
    </Card>
  );
}

function Say({ of: { id, iGive, done, taker, givenAt, takenAt } }: { readonly of: Mine }) {
  const confirming = useAsk<typeof confirmHandover>('organizations.confirm-handover');
  const on = iGive ? givenAt : takenAt;
  if (done && on !== null) return <p>{words.done(on)}</p>;
  if (taker === null) return null;
  const confirm = () => confirming.mutate({ handover: id }, { onSuccess: () => toast(words.confirmed) });
  return (
    <>
      {confirming.error && <ErrorBox error={confirming.error} />}
      <Button look="main" wide pending={confirming.isPending} onPress={confirm}>
        {words.confirm}
      </Button>
    </>
  );
}

function Add({ handover }: { readonly handover: string }) {
  const adding = useAsk<typeof addItem>('organizations.add-handover-item');
  const [kind, pick] = useState<Own>('key');
  const [what, write] = useState('');
  const own = ['key', 'paper', 'other'] as const;
  const add = () =>
    adding.mutate(
      { handover, kind, what },
      {
        onSuccess: () => {
          write('');
          toast(words.added);
        },
      },
    );
  return (
    <>
      <Pick
        label={words.addKind}
        value={kind}
        options={own.map((id) => ({ id, name: words.kinds[id] }))}
        onChange={(id) => pick(own.find((one) => one === id) ?? 'key')}
      />
      <Field label={words.addWhat} value={what} onChange={write} max={120} fault={adding.error?.message} />
      <Button look="plain" wide pending={adding.isPending} onPress={add}>
        {words.add}
      </Button>
    </>
  );
}
