import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Call } from '#ui/phone/button.tsx';
import { Card, CardHead, Facts } from '#ui/phone/card.tsx';
import { Person } from '#ui/phone/person.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { yuanOf } from '#ui/yuan.ts';
import type { reopen, showMatter, withdraw } from '../contract.ts';
import { Elsewhere } from './elsewhere.tsx';
import { PriceCard } from './price-card.tsx';
import { sayStanding, sayUntil } from './resident-standing.ts';
import { matterWords as words } from './resident-words.ts';
import { MatterTimeline } from './timeline-of-matter.tsx';
import { WithReason } from './with-reason.tsx';
import { YourWord, YourWordLater } from './your-word.tsx';

type Matter = Answer<typeof showMatter>;

/** One matter of mine: how it stands, what is asked of me, what happened, who has it, and where else I may go. */
export function ResidentMatter({ id }: { readonly id: string }) {
  const seen = useSee<typeof showMatter>('matters.show', { matter: id });
  return (
    <Screen title={seen.data?.subject ?? words.title} under={seen.data && <Head matter={seen.data} />} back="/mine">
      <Shown of={seen}>{(matter) => <Body matter={matter} />}</Shown>
    </Screen>
  );
}

function Head({ matter }: { readonly matter: Matter }) {
  const now = useNow();
  const said = sayStanding(matter, now);
  const isOpen = !['done', 'ended', 'confirm', 'late'].includes(matter.light);
  return (
    <>
      <Tag kind={said.kind}>{said.tag}</Tag>{' '}
      {[isOpen ? sayUntil(matter, now) : null, words.number(matter.number)].filter(Boolean).join(' · ')}
    </>
  );
}

function Body({ matter }: { readonly matter: Matter }) {
  const isOpen = matter.light !== 'done' && matter.light !== 'ended';
  return (
    <>
      <AskedOfMe matter={matter} />
      <Card>
        <MatterTimeline entries={matter.timeline} />
      </Card>
      {isOpen && matter.assignee && <InHand matter={matter} />}
      {isOpen && matter.light !== 'confirm' && <YourWordLater />}
      {matter.canAlso.reopen && <Reopen matter={matter.id} />}
      <Card>
        <Facts of={factsOf(matter)} />
      </Card>
      <Elsewhere places={matter.elsewhere} />
      {matter.canAlso.withdraw && <Withdraw matter={matter.id} />}
    </>
  );
}

/** What waits for the one who asked stands before everything else. */
function AskedOfMe({ matter: { id, can, price, assignee } }: { readonly matter: Matter }) {
  const signing = can.find(({ verb, relayed }) => verb === 'sign' && !relayed);
  const rating = can.find(({ verb, relayed }) => verb === 'rate' && !relayed);
  return (
    <>
      {signing && price !== null && <PriceCard matter={id} step={signing.step} price={price} by={assignee?.called} />}
      {rating && <YourWord matter={id} step={rating.step} />}
    </>
  );
}

function InHand({ matter: { assignee } }: { readonly matter: Matter }) {
  if (assignee === null) return null;
  const { called, kind, workPhone } = assignee;
  return (
    <Card>
      <CardHead title={words.who} />
      <Person
        name={called}
        does={kind}
        action={
          workPhone !== null && (
            <Call phone={workPhone} name={called}>
              {words.callHim(called)}
            </Call>
          )
        }
      />
    </Card>
  );
}

function factsOf({ place, leaf, number, channel, price, more }: Matter): (readonly [string, string])[] {
  const facts: readonly (readonly [string, string | null])[] = [
    [words.facts.place, place],
    [words.facts.leaf, leaf],
    [words.more, more],
    [words.facts.price, price === null ? null : words.price.inForce(yuanOf(price))],
    [words.facts.channel, channel],
    [words.facts.number, number],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

function Withdraw({ matter }: { readonly matter: string }) {
  const ask = useAsk<typeof withdraw>('matters.withdraw');
  return (
    <WithReason
      words={words.withdraw}
      look="quiet"
      pending={ask.isPending}
      error={ask.error}
      onSend={(reason, done) =>
        ask.mutate({ matter, ...(reason === '' ? {} : { reason }) }, { onSuccess: () => [done(), toast(words.withdraw.done)] })
      }
    />
  );
}

function Reopen({ matter }: { readonly matter: string }) {
  const ask = useAsk<typeof reopen>('matters.reopen');
  return (
    <Card>
      <CardHead title={words.reopen.title} more={words.reopen.say} />
      <WithReason
        words={words.reopen}
        short={words.reopen.short}
        pending={ask.isPending}
        error={ask.error}
        onSend={(reason, done) => ask.mutate({ matter, reason }, { onSuccess: () => [done(), toast(words.reopen.done)] })}
      />
    </Card>
  );
}
