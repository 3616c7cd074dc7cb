import { useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { Area } from '#ui/phone/field.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { reverse } from '../contract.ts';
import { Asking } from './asking.tsx';
import { type Entry, sumOf, whatOf } from './said.ts';
import { words } from './words.ts';

/** One entry: what for, how much, who made and who allowed it. Its officer may put it right. */
export function EntryCard({ of: entry }: { readonly of: Entry }) {
  const [reverses, open] = useState(false);
  const { day, kind, by, allowedBy, receipt, why, reversed } = entry;
  const what = whatOf(entry, words.of);
  const title = entry.reverses ? words.reversal(entry.reverses.day, whatOf({ ...entry, ...entry.reverses }, words.of)) : what;
  const more = [
    day,
    words.by(by.kind, by.called),
    allowedBy && words.allowedBy(allowedBy.kind, allowedBy.called),
    receipt && words.receipt(receipt),
  ];
  return (
    <Card tone={kind === 'reversal' ? 'soft' : 'plain'}>
      <CardHead title={title} tag={<b>{sumOf(entry, words.onePay)}</b>} more={more.filter(Boolean).join(' · ')} />
      {reversed && <Tag kind="q">{words.reversed}</Tag>}
      {why && <p>{words.why(why)}</p>}
      {entry.mayReverse && (
        <Buttons>
          <Button label={words.reverseOf(day, what)} onPress={() => open(true)}>
            {words.reverse}
          </Button>
        </Buttons>
      )}
      {reverses && <ReverseSheet entry={entry.id} title={words.reverseOf(day, what)} onClose={() => open(false)} />}
    </Card>
  );
}

type ReverseProps = { readonly entry: string; readonly title: string; readonly onClose: () => void };

function ReverseSheet({ entry, title, onClose }: ReverseProps) {
  const reversing = useAsk<typeof reverse>('money.reverse');
  const [why, write] = useState('');
  const send = { fault: [...why.trim()].length < 4 ? words.short : null, asked: { entry, why: why.trim() } };
  return (
    <Asking<typeof reverse> title={title} by={reversing} send={send} isAllowed onClose={onClose}>
      <Area label={words.fields.why} hint={words.fields.whyReverse} rows={2} max={60} value={why} onChange={write} />
    </Asking>
  );
}
