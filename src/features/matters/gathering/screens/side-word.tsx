import { useState } from 'react';
import type { showMatter } from '#features/matters/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { type FormAnswers, FormFields, isFilled } from '#ui/phone/form-fields.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { WithReason } from '../../screens/with-reason.tsx';
import type { askReclass, speak } from '../contract.ts';
import { gatherWords as words } from './words.ts';

type Matter = Answer<typeof showMatter>;
type Doable = Matter['can'][number];
type Outcome = Doable['outcomes'][number];

/** 请您表态: one side of a matter says its word; asked once more before it counts. */
export function SideWord({ matter: { id, can } }: { readonly matter: Matter }) {
  const asked = can.find(({ verb, relayed }) => verb === 'speak' && !relayed);
  const [chosen, choose] = useState<Outcome | null>(null);
  if (!asked) return null;
  return (
    <Card>
      <CardHead title={words.side.title} more={words.side.more} />
      <Buttons>
        {[...asked.outcomes].reverse().map((outcome) => (
          <Button key={outcome.id} look={outcome.main ? 'main' : 'plain'} onPress={() => choose(outcome)}>
            {outcome.name}
          </Button>
        ))}
      </Buttons>
      <Sheet open={chosen !== null} title={words.side.sure} onClose={() => choose(null)}>
        {chosen && <Saying key={chosen.id} matter={id} step={asked.step} outcome={chosen} onDone={() => choose(null)} />}
      </Sheet>
    </Card>
  );
}

type SayingProps = { readonly matter: string; readonly step: string; readonly outcome: Outcome; readonly onDone: () => void };

function Saying({ matter, step, outcome, onDone }: SayingProps) {
  const [answers, setAnswers] = useState<FormAnswers>({});
  const ask = useAsk<typeof speak>('matters.speak');
  const send = () => ask.mutate({ matter, step, outcome: outcome.id, answers }, { onSuccess: () => [onDone(), toast(words.spoken)] });
  return (
    <>
      <FormFields fields={outcome.fields} answers={answers} onChange={setAnswers} faultOf={(id) => ask.error?.about(`answers.${id}`)} />
      {ask.error && <ErrorBox error={ask.error} />}
      <Button look="main" wide pending={ask.isPending} disabled={!isFilled(outcome.fields, answers)} onPress={send}>
        {outcome.name}
      </Button>
    </>
  );
}

/** 申请改分类, for the one who asked. */
export function AskReclass({ matter: { id, gathering } }: { readonly matter: Matter }) {
  const ask = useAsk<typeof askReclass>('matters.ask-reclass');
  if (!gathering?.can.askReclass) return null;
  return (
    <WithReason
      words={words.askReclass}
      short={words.askReclass.short}
      look="quiet"
      pending={ask.isPending}
      error={ask.error}
      onSend={(reason, done) => ask.mutate({ matter: id, reason }, { onSuccess: () => [done(), toast(words.askReclass.done)] })}
    />
  );
}
