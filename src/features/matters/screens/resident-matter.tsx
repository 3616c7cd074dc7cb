import type { ReactNode } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Buttons, Go } from '#ui/phone/button.tsx';
import { Card, CardHead, Facts, PlaceName } from '#ui/phone/card.tsx';
import { Person } from '#ui/phone/person.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { yuanOf } from '#ui/yuan.ts';
import { LetterCard } from '../authorising/screens/letter-card.tsx';
import type { reopen, showMatter, withdraw } from '../contract.ts';
import { OriginCard } from '../deliberating/screens/origin-card.tsx';
import { GatheredCard } from '../gathering/screens/gathered-card.tsx';
import { AskReclass, SideWord } from '../gathering/screens/side-word.tsx';
import { JoinedCard } from '../joining/screens/joined-card.tsx';
import { AgreementCard } from '../mediation-file/screens/file-card.tsx';
import { PromisesCard } from '../promises/screens/promises-card.tsx';
import { GiveContact } from '../sensitive/screens/give-contact.tsx';
import { ThreadCard } from '../thread/screens/thread-card.tsx';
import { postNames } from '../words.ts';
import { BesideMatter, Thanks } from './beside-matter.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { PriceCard } from './price-card.tsx';
import { sayStanding, sayUntil } from './resident-standing.ts';
import { matterWords as words } from './resident-words.ts';
import { MatterTimeline } from './timeline-of-matter.tsx';
import { WithReason } from './with-reason.tsx';
import { YourWord, YourWordLater } from './your-word.tsx';
import { YourYes } from './your-yes.tsx';

type Matter = Answer<typeof showMatter>;

/** One matter of mine: what is asked of me, who has it and until when, what happened, and where else I may go. */
export function ResidentMatter({ id }: { readonly id: string }) {
  const seen = useSee<typeof showMatter>('matters.show', { matter: id });
  const gone = seen.data === undefined && seen.error?.why === 'missing' ? seen.error : null;
  return (
    <Screen title={seen.data?.subject ?? words.title} under={seen.data && <Head matter={seen.data} />} back="/mine">
      {gone ? <Gone say={gone.message} /> : <Shown of={seen}>{(matter) => <Body matter={matter} />}</Shown>}
    </Screen>
  );
}

function Gone({ say }: { readonly say: string }) {
  return <Empty icon="paper" title={say} action={<Go to="/mine">{words.toMine}</Go>} />;
}

function Head({ matter }: { readonly matter: Matter }) {
  const now = useNow();
  const said = sayStanding(matter, now);
  const until = ['going', 'soon', 'paused'].includes(matter.light) ? sayUntil(matter, now) : null;
  return (
    <>
      <Tag kind={said.kind}>{said.tag}</Tag> {until !== null && <span className="whole">{until}</span>}
      <span className="whole">{words.number(matter.number)}</span>
    </>
  );
}

function Body({ matter }: { readonly matter: Matter }) {
  const isOpen = matter.light !== 'done' && matter.light !== 'ended';
  const signing = asked(matter, 'sign');
  const rating = asked(matter, 'rate');
  return (
    <>
      {signing && <Signing matter={matter} can={signing} />}
      {rating && <YourWord matter={matter.id} can={rating} />}
      <SideWord matter={matter} />
      <LetterCard matter={matter.id} />
      <Together matter={matter} />
      <JoinedCard matter={matter.id} met={matter.met} />
      {isOpen && matter.assignee && <InHand of={matter} by={matter.assignee} />}
      <Card>
        <MatterTimeline entries={matter.timeline.map(toMe)} ended={!isOpen} />
        {isOpen && <BesideMatter matter={matter} />}
      </Card>
      {!matter.joined && <PromisesCard matter={matter.id} />}
      <ThreadCard matter={matter.id} />
      <Thanks matter={matter} />
      {isOpen && <WordLater matter={matter} />}
      {matter.canAlso.reopen && <Reopen matter={matter.id} light={matter.light === 'done' ? 'done' : 'ended'} />}
      <Card>
        <Facts of={factsOf(matter, signing !== undefined)} />
      </Card>
      <AskReclass matter={matter} />
      <Elsewhere places={matter.elsewhere} />
      {matter.canAlso.withdraw && !rating && <Withdraw matter={matter.id} />}
    </>
  );
}

/** Where many have a part in it: what they said so far, and where it comes from. */
function Together({ matter: { id, gathering } }: { readonly matter: Matter }) {
  if (!gathering) return null;
  return (
    <>
      <GatheredCard of={gathering} />
      <OriginCard matter={id} />
      <AgreementCard matter={id} />
    </>
  );
}

/** A price to agree to, or anything else that waits for their yes. */
function Signing({ matter, can }: { readonly matter: Matter; readonly can: Matter['can'][number] }) {
  const said = matter.timeline.at(-1)?.text;
  if (matter.price === null) return <YourYes matter={matter.id} can={can} said={said} />;
  return <PriceCard matter={matter.id} step={can.step} price={matter.price} said={said} by={matter.assignee?.called} />;
}

/** Whose word closes it is told before to the one who asked alone. */
function WordLater({ matter }: { readonly matter: Matter }) {
  const isAsked = asked(matter, 'sign') !== undefined || asked(matter, 'rate') !== undefined;
  return isAsked || matter.joined || matter.lastWord === null ? null : <YourWordLater of={matter.lastWord} />;
}

/** A step that waits for the word of the one who asked; what staff could pass on for them is not asked of them here. */
function asked({ can }: Matter, what: 'sign' | 'rate') {
  return can.find(({ verb, relayed }) => verb === what && !relayed);
}

/** To the one who asked, 居民 is you. */
function toMe(entry: Matter['timeline'][number]): Matter['timeline'][number] {
  return entry.by === postNames['opener'] ? { ...entry, by: words.you } : entry;
}

type InHandProps = { readonly of: Matter; readonly by: NonNullable<Matter['assignee']> };

function InHand({ of: { id, joined }, by: { called, kind, workPhone, unit } }: InHandProps) {
  return (
    <>
      <Card>
        <Person name={called} does={words.inHand(kind)} phone={workPhone} />
      </Card>
      {unit && !joined && <GiveContact matter={id} unit={called} />}
    </>
  );
}

function factsOf({ place, leaf, number, channel, price }: Matter, priceIsOpen: boolean): (readonly [string, ReactNode])[] {
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.facts.place, <PlaceName key="place" of={place} />],
    [words.facts.leaf, leaf],
    [words.facts.price, price === null || priceIsOpen ? null : words.price.inForce(yuanOf(price))],
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

function Reopen({ matter, light }: { readonly matter: string; readonly light: 'done' | 'ended' }) {
  const ask = useAsk<typeof reopen>('matters.reopen');
  const { title, say, open } = words.reopen[light];
  return (
    <Card>
      <CardHead title={title} more={say} />
      <Buttons>
        <WithReason
          words={{ ...words.reopen, title, open }}
          short={words.reopen.short}
          pending={ask.isPending}
          error={ask.error}
          onSend={(reason, done) => ask.mutate({ matter, reason }, { onSuccess: () => [done(), toast(words.reopen.toast)] })}
        />
      </Buttons>
    </Card>
  );
}
