import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Lead } from '#ui/phone/card.tsx';
import { type Dictation, HearingNote, SpeakButton, useDictation } from '#ui/phone/dictation.tsx';
import { Area } from '#ui/phone/field.tsx';
import { PhotoButton } from '#ui/phone/photos.tsx';
import { Danger } from '../danger/screens/danger.tsx';
import { dangerIn } from '../danger/words.ts';
import { useAskDraft } from './ask-draft.ts';
import { carryPhotos } from './ask-photos.ts';
import { AskPlate } from './ask-plate.tsx';
import { homeWords as words } from './resident-words.ts';

type CardProps = {
  readonly elder: boolean;
  readonly signedIn: boolean;
  /** The place of the door plate that led here. */
  readonly plate: string | undefined;
};
type PartProps = {
  readonly say: string;
  readonly onSay: (say: string) => void;
  readonly ear: Dictation;
  readonly photo: React.ReactNode;
};

/** The one question of the home screen. What is said or written here waits in the draft; the next screen takes it up. */
export function AskCard({ elder, signedIn, plate }: CardProps) {
  const [draft, change] = useAskDraft();
  const navigate = useNavigate();
  const ear = useDictation(draft.say, (say) => change({ say, leaf: null }));
  const danger = dangerIn(draft.say);
  const next = () => void navigate({ to: '/ask' });
  const add = (files: readonly File[]) => {
    carryPhotos(files);
    next();
  };
  const photo = signedIn && (
    <PhotoButton label={words.photoLabel} photos={{ add }}>
      {elder ? words.photoLong : words.photo}
    </PhotoButton>
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    ear.stop();
    next();
  };
  const part = { say: draft.say, onSay: (say: string) => change({ say, leaf: null }), ear, photo };
  return (
    <Lead title={words.ask} under={elder ? undefined : words.askMore}>
      {plate !== undefined && <AskPlate plate={plate} change={change} />}
      <form onSubmit={submit}>
        {elder ? <Large {...part} /> : <Usual {...part} />}
        {danger && <Danger danger={danger} />}
      </form>
    </Lead>
  );
}

function Sentence({ say, onSay }: Pick<PartProps, 'say' | 'onSay'>) {
  return <Area label={words.sentence} labelHidden rows={2} max={300} value={say} onChange={onSay} placeholder={words.example} />;
}

function Usual({ say, onSay, ear, photo }: PartProps) {
  return (
    <>
      <Sentence say={say} onSay={onSay} />
      <Buttons>
        <SpeakButton of={ear}>{words.speak}</SpeakButton>
        {photo}
        <Button look="main" submit>
          {words.next}
        </Button>
      </Buttons>
      <HearingNote of={ear} />
    </>
  );
}

/** Large letters: one giant button first; the words appear once something is said, or once somebody would rather write. */
function Large({ say, onSay, ear, photo }: PartProps) {
  const [writing, setWriting] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (writing) field.current?.querySelector('textarea')?.focus();
  }, [writing]);
  const shown = writing || ear.listening || say !== '';
  return (
    <>
      {!shown && <First ear={ear} onWrite={() => setWriting(true)} />}
      {ear.listening && <BigSpeak ear={ear} />}
      {shown && (
        <div ref={field}>
          <Sentence say={say} onSay={onSay} />
        </div>
      )}
      <HearingNote of={ear} />
      {shown && !ear.listening && (
        <Button look="main" big wide submit>
          {words.next}
        </Button>
      )}
      <Buttons>
        {shown && !ear.listening && <SpeakButton of={ear}>{words.speak}</SpeakButton>}
        {!shown && ear.possible && <Button onPress={() => setWriting(true)}>{words.type}</Button>}
        {photo}
      </Buttons>
    </>
  );
}

function First({ ear, onWrite }: { readonly ear: Dictation; readonly onWrite: () => void }) {
  if (ear.possible) return <BigSpeak ear={ear} />;
  return (
    <Button look="main" big wide onPress={onWrite}>
      {words.typeBig}
    </Button>
  );
}

function BigSpeak({ ear }: { readonly ear: Dictation }) {
  return (
    <SpeakButton of={ear} look="main" big wide>
      {words.speakBig}
    </SpeakButton>
  );
}
