import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay } from '#ui/when.ts';
import { WithReason } from '../../screens/with-reason.tsx';
import type { letterOf, withdrawLetter } from '../contract.ts';
import './letter.css';
import { SignAsStaff } from './sign-as-staff.tsx';
import { SignLetter } from './sign-letter.tsx';
import { standingOf } from './standing-of.ts';
import { words } from './words.ts';

type Seen = Answer<typeof letterOf>;
type Of = { readonly matter: string };

/** The letter of a matter that goes by one: read before it is signed; then who acts, until when, what was done, and the way to take it back. */
export function LetterCard({ matter }: Of) {
  const { data } = useSee<typeof letterOf>('matters.letter', { matter });
  if (!data?.asked) return null;
  const [newest] = data.letters;
  return (
    <Section title={words.title}>
      <Card>
        {newest && <CardHead title={words.mine} tag={<Standing of={newest} />} />}
        <p className="letter-what">{data.what}</p>
        <ul className="letter-never">
          {data.never.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {newest && <Facts of={factsOf(newest, data.agent)} />}
        {data.maySign.includes('app') && <SignLetter matter={matter} proposed={data.proposed} latest={data.latest} />}
        {data.maySign.includes('paper') && <SignAsStaff matter={matter} until={data.proposed} />}
        {newest?.signedAt && <Done of={data.done} />}
        {data.mayWithdraw && <Withdraw matter={matter} />}
      </Card>
    </Section>
  );
}

function Standing({ of }: { readonly of: Seen['letters'][number] }) {
  const { kind, say } = standingOf(of);
  return <Tag kind={kind}>{say}</Tag>;
}

function factsOf({ until, how, witnesses }: Seen['letters'][number], agent: string | null): (readonly [string, string])[] {
  return [
    [words.facts.agent, agent ?? words.nobody],
    [words.facts.until, until],
    [words.facts.how, words.how[how] ?? how],
    ...(witnesses.length > 0 ? [[words.facts.witnesses, witnesses.join('、')] as const] : []),
  ];
}

/** Everything done in the person's name, step by step. */
function Done({ of }: { readonly of: Seen['done'] }) {
  return (
    <div className="letter-done">
      <b>{words.done}</b>
      {of.length === 0 ? (
        <p className="hint">{words.nothingDone}</p>
      ) : (
        <ol>
          {of.map(({ at, by, what }) => (
            <li key={`${at} ${what}`}>
              {what}
              <small>{words.doneAt(by, civilDay(Date.parse(at)))}</small>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Withdraw({ matter }: Of) {
  const ask = useAsk<typeof withdrawLetter>('matters.withdraw-letter');
  return (
    <WithReason
      words={words.withdraw}
      hint={words.withdraw.hint}
      look="quiet"
      pending={ask.isPending}
      error={ask.error}
      onSend={(reason, done) =>
        ask.mutate({ matter, ...(reason === '' ? {} : { reason }) }, { onSuccess: () => [done(), toast(words.withdraw.done)] })
      }
    />
  );
}
