import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSeeAll } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { Area } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { finish, mine, report } from '../contract.ts';
import { words } from './words.ts';

const said = words.item;
type Row = Answer<typeof mine>['rows'][number];

/** 我负责的: what somebody answers for in the lists of their community, and the two things they can say of it. Nothing where they answer for nothing. */
export function MyItems() {
  const list = useSeeAll<typeof mine>('plans.mine', {});
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={words.mine.title}>
      {rows.map((row) => (
        <One key={row.id} of={row} />
      ))}
      {list.hasNextPage && (
        <Button wide onPress={() => void list.fetchNextPage()}>
          {words.board.more}
        </Button>
      )}
    </Section>
  );
}

function One({ of }: { readonly of: Row }) {
  const [saying, say] = useState(false);
  const more = [
    of.sheetName,
    of.columnName,
    ...(of.due === null ? [] : [said.before(of.due)]),
    ...(of.measure === null ? [] : [of.measure]),
  ].join(' · ');
  return (
    <Card>
      <CardHead title={of.subject} tag={of.late ? <Tag kind="late">{said.late}</Tag> : undefined} more={more} />
      {saying ? <Say item={of.id} onDone={() => say(false)} /> : <Button onPress={() => say(true)}>{words.mine.say}</Button>}
    </Card>
  );
}

/** One sentence, then: it goes on, or it is done. */
function Say({ item, onDone }: { readonly item: string; readonly onDone: () => void }) {
  const [text, setText] = useState('');
  const reports = useAsk<typeof report>('plans.report');
  const finishes = useAsk<typeof finish>('plans.finish');
  const asked = { item, said: text.trim() };
  const onSuccess = () => {
    toast(said.saved);
    onDone();
  };
  const error = reports.error ?? finishes.error;
  return (
    <>
      <Area label={said.said} rows={3} max={300} value={text} onChange={setText} />
      {error && <ErrorBox error={error} />}
      <Buttons>
        <Button look="main" pending={finishes.isPending} onPress={() => finishes.mutate(asked, { onSuccess })}>
          {said.finish}
        </Button>
        <Button pending={reports.isPending} onPress={() => reports.mutate(asked, { onSuccess })}>
          {said.report}
        </Button>
      </Buttons>
    </>
  );
}
