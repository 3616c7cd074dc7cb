import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Buttons, Go } from '#ui/phone/button.tsx';
import { Card, Facts, PlaceName, Section } from '#ui/phone/card.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Shown } from '#ui/phone/states.tsx';
import { when } from '#ui/when.ts';
import type { showMatter } from '../contract.ts';
import { Danger } from '../danger/screens/danger.tsx';
import { dangerIn } from '../danger/words.ts';
import { sayUntil } from './resident-standing.ts';
import { askWords } from './resident-words.ts';
import './resident.css';

const words = askWords.receipt;

/** What was sent has arrived: its number for the telephone, who has it now, until when, and what comes next. Who may only ask for somebody hears that much. */
export function AskReceipt({ id }: { readonly id: string }) {
  const seen = useSee<typeof showMatter>('matters.show', { matter: id });
  const unseen = seen.error?.code === 'not_in_scope';
  return (
    <Screen title={words.title} under={unseen || !seen.data ? undefined : words.under(seen.data.waitsFor)}>
      {unseen ? <Card tone="soft">{words.askedOnly}</Card> : <Shown of={seen}>{(matter) => <Receipt matter={matter} />}</Shown>}
      <Buttons>
        {!unseen && (
          <Go to="/matters/$id" params={{ id }} look="main">
            {words.see}
          </Go>
        )}
        <Go to="/">{words.home}</Go>
      </Buttons>
    </Screen>
  );
}

function Receipt({ matter }: { readonly matter: Answer<typeof showMatter> }) {
  const now = useNow();
  const until = sayUntil(matter, now);
  const danger = dangerIn(matter.subject);
  return (
    <>
      {danger && <Danger danger={danger} />}
      <Card>
        <div className="received">
          <Icon of="ok" />
          <b>{matter.subject}</b>
        </div>
        <p className="receipt-number">
          <span>{words.number}</span> <b>{matter.number}</b>
        </p>
        <Facts
          of={[
            [words.who, matter.waitsFor],
            ...(until === null ? [] : [[words.until, until] as const]),
            ...firstSaid(matter.openedAt, now),
            [words.place, <PlaceName key="place" of={matter.place} />],
          ]}
        />
      </Card>
      <Section title={words.next}>
        <ol className="then">
          {words.steps(matter.waitsFor).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
    </>
  );
}

const justNow = 10 * 60_000;

/** What goes on in one that was open says since when. */
function firstSaid(openedAt: string, now: number): readonly (readonly [string, string])[] {
  return now - Date.parse(openedAt) > justNow ? [[words.first, when(openedAt, now)]] : [];
}
