import { type ReactNode, useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Go } from '#ui/phone/button.tsx';
import { Card, Facts, Section } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Shown } from '#ui/phone/states.tsx';
import { Steps } from '#ui/phone/steps.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { WishCard } from '../agency/screens/wish-card.tsx';
import { LetterCard } from '../authorising/screens/letter-card.tsx';
import { EndPlate } from '../callbacks/screens/end-plate.tsx';
import type { showMatter } from '../contract.ts';
import { OriginCard } from '../deliberating/screens/origin-card.tsx';
import { MinutesCard } from '../effort/screens/minutes-card.tsx';
import { TripLine } from '../effort/screens/trip-line.tsx';
import { minutesWords } from '../effort/screens/words.ts';
import { PhoneBehind } from '../entrusting/screens/phone-behind.tsx';
import { firstWords } from '../first/screens/words.ts';
import { GatheredCard } from '../gathering/screens/gathered-card.tsx';
import { PhoneClass } from '../intake/screens/phone-class.tsx';
import { classWords } from '../intake/screens/words.ts';
import { PhoneJoined } from '../joining/screens/phone-joined.tsx';
import { FileCard } from '../mediation-file/screens/file-card.tsx';
import { MeetingCard } from '../meetings/screens/meeting-card.tsx';
import { PromisesCard } from '../promises/screens/promises-card.tsx';
import { QuarrelsCard } from '../quarrels/screens/quarrels-card.tsx';
import { PhoneParts } from '../splitting/screens/phone-parts.tsx';
import { ThreadCard } from '../thread/screens/thread-card.tsx';
import { ActSheet } from './phone/act-sheet.tsx';
import { ActingOn } from './phone/acting-on.tsx';
import { actingWords } from './phone/acting-words.ts';
import { type Act, actsOf, type Matter } from './phone/acts.ts';
import { AskedExtension } from './phone/asked-extension.tsx';
import { DoneHere, movesOn, useDoneHere } from './phone/done-here.tsx';
import { Light } from './phone/light.tsx';
import { Team } from './phone/team.tsx';
import { Whereabouts } from './phone/whereabouts.tsx';
import { WhoWorks } from './phone/who-works.tsx';
import { matterWords as words } from './phone/words.ts';
import { MatterTimeline } from './timeline-of-matter.tsx';
import './phone/worker.css';

/** One matter for whoever works on it: where and whose first, then what happened; the one thing to do stands at the foot. `more`: what neighbours keep of it. */
export function WorkerMatter({ id, more }: { readonly id: string; readonly more?: ReactNode }) {
  const seen = useSee<typeof showMatter>('matters.show', { matter: id });
  const [act, choose] = useState<Act | null>(null);
  const matter = seen.data?.id === id ? seen.data : undefined;
  const doneHere = useDoneHere(id);
  const main = matter && !movesOn(doneHere) && actsOf(matter).main;
  return (
    <Screen
      title={matter?.subject ?? words.title}
      under={matter && <Head matter={matter} />}
      back="/"
      foot={
        main && (
          <Button look="main" wide onPress={() => choose(main)}>
            {main.name}
          </Button>
        )
      }
    >
      <DoneHere commands={doneHere} />
      <Shown of={{ ...seen, data: matter }}>{(shown) => <Body matter={shown} isDoneHere={movesOn(doneHere)} onAct={choose} />}</Shown>
      {matter && more}
      {matter && <ActSheet act={act} matter={matter} onClose={() => choose(null)} />}
    </Screen>
  );
}

function Head({ matter }: { readonly matter: Matter }) {
  return (
    <span className="head-line">
      <Light of={matter} now={useNow()} />
      {matter.first && <Tag kind="soon">{firstWords.forHandler}</Tag>}
      {matter.supervised && <Tag kind="late">{actingWords.supervised}</Tag>}
      {words.number(matter.number)}
    </span>
  );
}

type BodyProps = { readonly matter: Matter; readonly isDoneHere: boolean; readonly onAct: (act: Act) => void };

function Body({ matter, isDoneHere, onAct }: BodyProps) {
  const at = matter.stages.findIndex(({ state }) => state === 'now');
  return (
    <>
      <AskedExtension of={matter} />
      <Whereabouts matter={matter}>{matter.canAlso.say && at !== -1 && <Went matter={matter} />}</Whereabouts>
      <GatheredCard of={matter.gathering} />
      {(matter.gathering || matter.light === 'done') && <MeetingCard matter={matter.id} />}
      {matter.gathering && <OriginCard matter={matter.id} />}
      {matter.gathering && <FileCard matter={matter.id} />}
      <QuarrelsCard matter={matter.id} />
      <WishCard matter={matter.id} />
      <LetterCard matter={matter.id} />
      <WhoWorks matter={matter} />
      <MinutesCard matter={matter.id} />
      <Team of={matter.team} />
      {!isDoneHere && <Also matter={matter} onAct={onAct} />}
      <PromisesCard matter={matter.id} />
      {finishes(matter) && <EndPlate matter={matter.id} />}
      <ThreadCard matter={matter.id} />
      <PhoneParts matter={matter.id} />
      <PhoneBehind matter={matter.id} />
      <PhoneJoined matter={matter.id} />
      <Section title={words.story}>
        <Card>
          <Steps names={matter.stages.map(({ name }) => name)} at={at === -1 ? matter.stages.length : at} />
          {matter.timeline.length > 0 && (
            <div className="story">
              <MatterTimeline entries={matter.timeline} ended={at === -1} />
            </div>
          )}
        </Card>
      </Section>
      <Card>
        <Facts of={[...factsOf(matter), ...classOf(matter)]} />
      </Card>
      {matter.household !== null && (
        <Go to="/household/$id" params={{ id: matter.household }} search={{ matter: matter.id }} icon="home" wide>
          {words.household}
        </Go>
      )}
    </>
  );
}

function Went({ matter }: { readonly matter: Matter }) {
  return (
    <ActingOn of={{ ...matter, does: minutesWords.went }}>
      <TripLine matter={matter.id} />
    </ActingOn>
  );
}

/** What ends or begins a matter again is not to be touched by mistake. */
const UNDOING: readonly Act['does'][] = ['withdraw', 'reopen'];

/** Everything else that can be done now, plainly. */
function Also({ matter, onAct }: { readonly matter: Matter; readonly onAct: (act: Act) => void }) {
  const { main, others } = actsOf(matter);
  if (main === null && others.length === 0) return <p className="hint">{words.nothing}</p>;
  if (others.length === 0) return null;
  return (
    <Section title={main === null ? words.can : words.also}>
      <div className="acts">
        {others.map((act) => (
          <Button key={act.id} look={UNDOING.includes(act.does) ? 'quiet' : 'plain'} onPress={() => onAct(act)}>
            {act.name}
          </Button>
        ))}
      </div>
    </Section>
  );
}

/** Whether the work can be called done now: then the plate may be scanned, by who wishes. */
function finishes({ can }: Matter): boolean {
  return can.some(({ verb, outcomes }) => verb === 'fill' && outcomes.some(({ id }) => id === 'done'));
}

function classOf(matter: Matter): (readonly [string, ReactNode])[] {
  return matter.small === null ? [] : [[classWords.label, <PhoneClass key="small" of={matter} small={matter.small} />]];
}

function factsOf({ leaf, method, level, channel, number }: Matter): (readonly [string, string])[] {
  const facts: readonly (readonly [string, string | null])[] = [
    [words.facts.leaf, leaf],
    [words.facts.method, method],
    [words.facts.level, level],
    [words.facts.channel, channel],
    [words.facts.number, number],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}
