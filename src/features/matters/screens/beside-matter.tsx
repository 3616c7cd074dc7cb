import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { Area } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { say, urge } from '../acting/contract.ts';
import type { showMatter } from '../contract.ts';
import type { thank } from '../microhelp/contract.ts';
import { besideWords as words } from './beside-words.ts';
import { WithReason } from './with-reason.tsx';

type Matter = Answer<typeof showMatter>;

/** Under the story: ask a line, or urge where it has been quiet. */
export function BesideMatter({ matter: { id, canAlso } }: { readonly matter: Matter }) {
  if (!canAlso.say && !canAlso.urge) return null;
  return (
    <Buttons>
      {canAlso.say && <Say matter={id} />}
      {canAlso.urge && <Urge matter={id} />}
    </Buttons>
  );
}

function Say({ matter }: { readonly matter: string }) {
  const ask = useAsk<typeof say>('matters.say');
  return (
    <WithReason
      words={{ open: words.ask, title: words.askTitle, reason: words.askReason, go: words.askGo }}
      short={words.askShort}
      pending={ask.isPending}
      error={ask.error}
      onSend={(text, done) => ask.mutate({ matter, text }, { onSuccess: () => [done(), toast(words.asked)] })}
    />
  );
}

function Urge({ matter }: { readonly matter: string }) {
  const ask = useAsk<typeof urge>('matters.urge');
  return (
    <>
      <Button icon="bell" pending={ask.isPending} onPress={() => ask.mutate({ matter }, { onSuccess: () => toast(words.urged) })}>
        {words.urge}
      </Button>
      {ask.error && <ErrorBox error={ask.error} />}
    </>
  );
}

/** A line of thanks for whoever helped, once it is solved; what was said stays readable. */
export function Thanks({ matter }: { readonly matter: Matter }) {
  const { assignee, thanks, joined, light } = matter;
  if (thanks) return <Card tone="soft">{thanks.said === null ? words.thank.saidNothing : words.thank.said(thanks.said)}</Card>;
  if (light !== 'done' || joined || !assignee) return null;
  return <Thank matter={matter.id} called={assignee.called} />;
}

function Thank({ matter, called }: { readonly matter: string; readonly called: string }) {
  const [said, setSaid] = useState('');
  const ask = useAsk<typeof thank>('matters.thank');
  const send = () => ask.mutate({ matter, ...(said.trim() === '' ? {} : { said }) }, { onSuccess: () => toast(words.thank.done) });
  return (
    <Card>
      <CardHead title={words.thank.title(called)} more={words.thank.say} />
      <div className="form-fields your-word">
        <fieldset className="often">
          <legend className="for-readers">{words.thank.label}</legend>
          {words.thank.often.map((line) => (
            <button key={line} type="button" className="chip" aria-pressed={said === line} onClick={() => setSaid(line)}>
              {line}
            </button>
          ))}
        </fieldset>
        <Area label={words.thank.label} optional rows={2} max={60} value={said} onChange={setSaid} fault={ask.error?.about('said')} />
        {ask.error && ask.error.faults.length === 0 && <ErrorBox error={ask.error} />}
        <Button look="help" icon="hand" wide pending={ask.isPending} onPress={send}>
          {words.thank.go}
        </Button>
      </div>
    </Card>
  );
}
