import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Part } from '#ui/phone/fold.tsx';
import { Segments } from '#ui/phone/segments.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay } from '#ui/when.ts';
import type { endWish, myWish, wishFirst } from '../contract.ts';
import './first-wish.css';
import { firstWords as words } from './words.ts';

/** The wish of somebody old who lives alone, set and taken back by themself; family does not say it for them. */
export function FirstWish() {
  const self = useSee<typeof me>('accounts.me', {});
  const isMyself = self.data?.actsFor.some(({ person, scope }) => person === self.data.person && scope === 'self') ?? false;
  const seen = useSee<typeof myWish>('matters.my-wish', {}, { enabled: isMyself });
  if (!isMyself || !seen.data) return null;
  return (
    <Part title={words.title} more={seen.data.until === null ? words.more : words.on}>
      <Card>{seen.data.until === null ? <Wish /> : <Wished until={seen.data.until} renewable={seen.data.renewable} />}</Card>
    </Part>
  );
}

function Wish() {
  return (
    <>
      <p>{words.say}</p>
      <p className="hint">{words.who}</p>
      <WishForm go={words.wish} />
    </>
  );
}

/** For how long, that one has read who sees it, and the one button. @param go what the button says */
function WishForm({ go }: { readonly go: string }) {
  const [months, setMonths] = useState('6');
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const wish = useAsk<typeof wishFirst>('matters.wish-first');
  return (
    <div className="form-fields wish">
      <Segments
        label={words.months}
        options={['1', '3', '6'].map((id) => ({ id, name: words.monthsOf(Number(id)) }))}
        value={months}
        onChange={setMonths}
      />
      <CheckList label={words.agree} labelHidden options={[{ id: 'yes', name: words.agree }]} value={agreed} onChange={setAgreed} />
      {wish.error && <ErrorBox error={wish.error} />}
      <Buttons>
        <Button
          wide
          disabled={agreed.length === 0}
          pending={wish.isPending}
          onPress={() => wish.mutate({ months: Number(months), agreed: true }, { onSuccess: () => toast(words.wished) })}
        >
          {go}
        </Button>
      </Buttons>
    </div>
  );
}

function Wished({ until, renewable }: { readonly until: string; readonly renewable: boolean }) {
  const end = useAsk<typeof endWish>('matters.end-wish');
  return (
    <>
      <p>{renewable ? words.endsSoon(civilDay(Date.parse(until))) : words.until(civilDay(Date.parse(until)))}</p>
      <p className="hint">{words.who}</p>
      {renewable && <WishForm go={words.again} />}
      {end.error && <ErrorBox error={end.error} />}
      <Buttons>
        <Button
          look={renewable ? 'quiet' : 'plain'}
          wide
          pending={end.isPending}
          onPress={() => end.mutate({}, { onSuccess: () => toast(words.ended) })}
        >
          {words.end}
        </Button>
      </Buttons>
    </>
  );
}
