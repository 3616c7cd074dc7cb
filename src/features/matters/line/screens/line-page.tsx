import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { communities } from '#features/areas/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { keepText, keptText } from '#ui/kept.ts';
import { randomKey } from '#ui/key.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { Card, Facts, Lead } from '#ui/phone/card.tsx';
import { Area, Pick } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { when } from '#ui/when.ts';
import { DangerFirst, OnceCleared, useBeforeSending } from '../../danger/screens/before-sending.tsx';
import { dangerOf } from '../../danger/words.ts';
import type { askLine } from '../contract.ts';
import { ReadAnswer } from './read-answer.tsx';
import { words } from './words.ts';

type Receipt = Answer<typeof askLine>;
type PageProps = { readonly community: string | undefined; readonly onCommunity: (community: string) => void };
const last = 'line.last';

/** A question at any hour, by anybody: no signing in, no name. The number and the code read the answer. */
export function LinePage({ community, onCommunity }: PageProps) {
  const self = useSee<typeof me>('accounts.me', {});
  const known = useSee<typeof communities>('areas.communities', {});
  const options = known.data?.communities ?? [];
  const chosen = community ?? self.data?.home?.communityId ?? options[0]?.id;
  const [receipt, take] = useState<Receipt | null>(null);
  const taken = (given: Receipt) => {
    keepText(last, `${given.number} ${given.code}`);
    take(given);
  };
  return (
    <Screen title={words.title} under={words.under} back="/">
      <Callout kind="danger" title={words.dial} />
      {options.length > 1 && chosen && !receipt && (
        <Pick label={words.which} options={options} value={chosen} onChange={(id) => id && onCommunity(id)} />
      )}
      {chosen && !receipt && <AskForm key={chosen} community={chosen} onAsked={taken} />}
      {receipt && <Taken of={receipt} onAgain={() => take(null)} />}
      <ReadAnswer key={receipt?.number ?? 'kept'} known={keptText(last)} />
    </Screen>
  );
}

function AskForm({ community, onAsked }: { readonly community: string; readonly onAsked: (receipt: Receipt) => void }) {
  const asks = useAsk<typeof askLine>('matters.ask-line');
  const [question] = useState(randomKey);
  const [says, write] = useState('');
  const danger = useBeforeSending(dangerOf({ subject: says }));
  const send = () => asks.mutate({ community, question, says: says.trim(), ...danger.given }, { onSuccess: onAsked });
  return (
    <Lead title={words.ask} under={words.askHint}>
      <Area label={words.ask} labelHidden rows={3} max={300} value={says} onChange={write} />
      <DangerFirst of={danger} />
      {asks.error && <ErrorBox error={asks.error} />}
      <OnceCleared of={danger}>
        <Buttons>
          <Button look="main" wide pending={asks.isPending} disabled={says.trim().length < 2} onPress={send}>
            {words.send}
          </Button>
        </Buttons>
      </OnceCleared>
    </Lead>
  );
}

function Taken({ of: { number, code, withWhom, called, from }, onAgain }: { readonly of: Receipt; readonly onAgain: () => void }) {
  const now = useNow();
  return (
    <Card>
      <div role="status">
        <b>{words.sent}</b>
        <p>{words.reaches[withWhom](called, when(from, now))}</p>
      </div>
      <Facts
        of={[
          [words.number, number],
          [words.code, <b key="code">{code}</b>],
        ]}
      />
      <p className="hint">{words.keepSay}</p>
      <Buttons>
        <Button onPress={onAgain}>{words.again}</Button>
      </Buttons>
    </Card>
  );
}
