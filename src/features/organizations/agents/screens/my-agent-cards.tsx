import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { CardButton } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Field, Pick } from '#ui/phone/field.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { hideCard, myCards, showCard } from '../contract.ts';
import { agentWords } from './words.ts';

const words = agentWords.card;
type Mine = Answer<typeof myCards>['rows'][number];

/** What I show of myself as an agent; whoever is none sees nothing of it. */
export function MyAgentCards() {
  const rows = useSee<typeof myCards>('organizations.my-agent-cards', {}).data?.rows ?? [];
  return rows.map((one) => <MyCard key={one.post} of={one} />);
}

function MyCard({ of: { post, kind, community, card } }: { readonly of: Mine }) {
  const [open, show] = useState(false);
  return (
    <>
      <CardButton
        title={words.title}
        more={card ? words.shownAs(card.called, card.from, card.until) : words.notShown}
        onPress={() => show(true)}
      />
      <Sheet open={open} title={words.title} onClose={() => show(false)}>
        <p>{words.at(community, kind)}</p>
        <CardForm key={String(open)} post={post} before={card} onDone={() => show(false)} />
      </Sheet>
    </>
  );
}

type FormProps = { readonly post: string; readonly before: Mine['card']; readonly onDone: () => void };

function CardForm({ post, before, onDone }: FormProps) {
  const [called, setCalled] = useState(before?.called ?? '');
  const [phone, setPhone] = useState(before?.phone ?? '');
  const [from, setFrom] = useState(before?.from ?? 8);
  const [until, setUntil] = useState(before?.until ?? 20);
  const [agreed, agree] = useState<readonly string[]>([]);
  const shows = useAsk<typeof showCard>('organizations.show-agent-card');
  const { error } = shows;
  const asked = { post, called, phone, from, until, agreed: true as const };
  return (
    <div className="form-fields">
      <Field label={words.called} value={called} max={20} onChange={setCalled} fault={error?.about('called')} />
      <Field
        label={words.phone}
        hint={words.phoneHint}
        kind="tel"
        value={phone}
        max={20}
        onChange={setPhone}
        fault={error?.about('phone')}
      />
      <Pick label={words.from} options={hoursFrom(0)} value={String(from)} onChange={(hour) => setFrom(Number(hour))} />
      <Pick label={words.until} options={hoursFrom(1)} value={String(until)} onChange={(hour) => setUntil(Number(hour))} />
      <CheckList label={words.agreed} labelHidden value={agreed} onChange={agree} options={[{ id: 'agreed', name: words.agreed }]} />
      {error && <ErrorBox error={error} />}
      <Buttons>
        <Button
          look="main"
          wide
          pending={shows.isPending}
          disabled={agreed.length === 0 || called.trim() === ''}
          onPress={() => shows.mutate(asked, { onSuccess: () => [toast(words.saved), onDone()] })}
        >
          {words.save}
        </Button>
        {before && <Hide post={post} onDone={onDone} />}
      </Buttons>
    </div>
  );
}

function Hide({ post, onDone }: Pick<FormProps, 'post' | 'onDone'>) {
  const hides = useAsk<typeof hideCard>('organizations.hide-agent-card');
  return (
    <>
      {hides.error && <ErrorBox error={hides.error} />}
      <Button wide pending={hides.isPending} onPress={() => hides.mutate({ post }, { onSuccess: () => [toast(words.hid), onDone()] })}>
        {words.hide}
      </Button>
    </>
  );
}

/** The full hours of a day from this one on. */
function hoursFrom(first: number) {
  return Array.from({ length: 24 }, (_, hour) => ({ id: String(hour + first), name: words.hour(hour + first) }));
}
