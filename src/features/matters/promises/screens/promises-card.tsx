import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { Card, Section } from '#ui/phone/card.tsx';
import { dated } from '#ui/when.ts';
import type { promises } from '../contract.ts';
import { OnePromise } from './one-promise.tsx';
import { PromiseForm } from './promise-form.tsx';
import { words } from './words.ts';
import './promises.css';

type Of = { readonly matter: string };
type PromisingProps = { readonly to: { readonly matter: string } | { readonly place: string }; readonly label?: string };

/** What was promised about a matter, on the page of who asked and who works on it; nothing where nothing was, and nobody may. */
export function PromisesCard({ matter }: Of) {
  const { data } = useSee<typeof promises>('matters.promises', { matter });
  if (!data || (data.rows.length === 0 && !data.mayPromise)) return null;
  return (
    <Section title={words.title}>
      {data.rows.map((promise) => (
        <Card key={promise.id}>
          <OnePromise promise={promise} />
        </Card>
      ))}
      {data.mayPromise && <Promising to={{ matter }} />}
    </Section>
  );
}

/** 我答应了: one touch, and what and which day. */
export function Promising({ to, label = words.promise }: PromisingProps) {
  const [open, setOpen] = useState(false);
  if (open)
    return (
      <Card>
        <PromiseForm to={to} onDone={() => setOpen(false)} />
      </Card>
    );
  return (
    <Button icon="hand" wide onPress={() => setOpen(true)}>
      {label}
    </Button>
  );
}

/** Where work is about to be called done: what was promised and not said to be kept. */
export function PromisesLeft({ matter }: Of) {
  const now = useNow();
  const { data } = useSee<typeof promises>('matters.promises', { matter });
  const left = (data?.rows ?? []).filter(({ stands }) => stands === 'open' || stands === 'late');
  if (left.length === 0) return null;
  return (
    <div className="promises-left">
      <Callout kind="soon" title={words.title}>
        <p>{words.before(left.length)}</p>
        <ul>
          {left.map(({ id, what, due }) => (
            <li key={id}>{words.leftLine(what, dated(due, now))}</li>
          ))}
        </ul>
      </Callout>
    </div>
  );
}
