import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Buttons, Go } from '#ui/phone/button.tsx';
import { Card, Facts, Section } from '#ui/phone/card.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Shown } from '#ui/phone/states.tsx';
import type { showMatter } from '../contract.ts';
import { sayUntil } from './resident-standing.ts';
import { askWords } from './resident-words.ts';
import './resident.css';

const words = askWords.receipt;

/** What was sent has arrived: who has it now, until when, what comes next, and the number for the telephone. */
export function AskReceipt({ id }: { readonly id: string }) {
  const seen = useSee<typeof showMatter>('matters.show', { matter: id });
  return (
    <Screen title={words.title} under={words.under}>
      <Shown of={seen}>{(matter) => <Receipt matter={matter} />}</Shown>
      <Buttons>
        <Go to="/matters/$id" params={{ id }} look="main">
          {words.see}
        </Go>
        <Go to="/">{words.home}</Go>
      </Buttons>
    </Screen>
  );
}

function Receipt({ matter }: { readonly matter: Answer<typeof showMatter> }) {
  const until = sayUntil(matter, useNow());
  return (
    <>
      <Card>
        <div className="received">
          <Icon of="ok" />
          <b>{matter.subject}</b>
        </div>
        <Facts
          of={[
            [words.who, matter.waitsFor],
            ...(until === null ? [] : [[words.until, until] as const]),
            [words.place, matter.place],
            [words.number, matter.number],
          ]}
        />
      </Card>
      <Section title={words.next}>
        <ol className="then">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
    </>
  );
}
