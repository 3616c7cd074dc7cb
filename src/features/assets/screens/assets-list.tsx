import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card } from '#ui/phone/card.tsx';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { Field } from '#ui/phone/field.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import type { find, kinds } from '../contract.ts';
import { words } from './words.ts';

/** Which kind, and the number on its plate: two answers lead to the thing itself. */
export function AssetsList({ community }: { readonly community: string }) {
  const seen = useSee<typeof kinds>('assets.kinds', { community });
  return (
    <>
      <p className="hint">{words.under}</p>
      <Shown of={seen}>
        {({ kinds: all }) => (all.length === 0 ? <Empty icon="fix" {...words.none} /> : <ByNumber key={community} kinds={all} />)}
      </Shown>
    </>
  );
}

type Kind = Answer<typeof kinds>['kinds'][number];

function ByNumber({ kinds: all }: { readonly kinds: readonly Kind[] }) {
  const [kind, setKind] = useState(all[0]?.id ?? '');
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState<number | null>(null);
  const navigate = useNavigate();
  const found = useSee<typeof find>('assets.find', { kind, number: wanted ?? 1 }, { enabled: wanted !== null });
  const number = Number(typed.normalize('NFKC').replaceAll(/\D/g, ''));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (number >= 1) setWanted(number);
  };
  if (wanted !== null && found.data && !found.isPlaceholderData) void navigate({ to: '/assets/$id', params: found.data });
  return (
    <Card>
      <form className="form-fields" onSubmit={submit}>
        <ChoiceList
          label={words.kinds}
          value={kind}
          onChange={(id) => {
            setKind(id);
            setWanted(null);
          }}
          options={all.map(({ id, name, count, reported }) => ({ id, name, more: words.count(count, reported) }))}
        />
        <Field
          label={words.number}
          digits="whole"
          value={typed}
          onChange={(to) => {
            setTyped(to);
            setWanted(null);
          }}
          fault={wanted === null ? undefined : found.error?.message}
        />
        <Buttons>
          <Button look="main" wide submit disabled={number < 1} pending={wanted !== null && found.isFetching}>
            {words.find}
          </Button>
        </Buttons>
      </form>
    </Card>
  );
}
