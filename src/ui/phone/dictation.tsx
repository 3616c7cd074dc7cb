import { useEffect, useRef, useState } from 'react';
import { type Ear, newEar, textOf } from '../hearing.ts';
import { locale } from '../language.ts';
import { words } from '../words.ts';
import { Button } from './button.tsx';

export type Dictation = {
  /** Whether this browser hears at all; where it does not, there is no button. */
  readonly possible: boolean;
  readonly listening: boolean;
  /** Why nothing was heard, in a sentence. */
  readonly fault: string | null;
  readonly start: () => void;
  readonly stop: () => void;
};

/** Turns speech into text beside what stands there already; the text is shown as it comes and can be changed by hand. */
export function useDictation(text: string, onText: (text: string) => void): Dictation {
  const [possible] = useState(() => newEar() !== null);
  const [listening, setListening] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const ear = useRef<Ear | null>(null);
  useEffect(() => () => ear.current?.stop(), []);
  const start = () => {
    const opened = newEar();
    if (opened === null) return;
    const before = text.trim();
    ear.current = opened;
    Object.assign(opened, { lang: locale, interimResults: true, continuous: false });
    opened.onresult = (heard) => onText(joined(before, textOf(heard)));
    opened.onerror = ({ error }) => setFault(words.hearing.faults[error] ?? words.hearing.faults['no-speech'] ?? null);
    opened.onend = () => setListening(false);
    setFault(null);
    setListening(true);
    opened.start();
  };
  return { possible, listening, fault, start, stop: () => ear.current?.stop() };
}

type SpeakProps = {
  readonly of: Dictation;
  readonly wide?: boolean;
  readonly big?: boolean;
  readonly look?: 'main' | 'plain';
  readonly children: string;
};

/** 说: pressed once it listens, pressed again it stops. While it listens it says so, and not by its colour alone. */
export function SpeakButton({ of, children, ...face }: SpeakProps) {
  if (!of.possible) return null;
  return (
    <Button {...face} icon="mic" onPress={of.listening ? of.stop : of.start}>
      {of.listening ? words.hearing.stop : children}
    </Button>
  );
}

/** What the phone is doing with the voice: said to eyes and readers, and where the sound goes. */
export function HearingNote({ of }: { readonly of: Dictation }) {
  if (!of.possible) return null;
  return (
    <p className={of.fault === null ? 'hint hearing' : 'fault hearing'} role="status">
      {of.fault ?? (of.listening ? words.hearing.listening : '')}
    </p>
  );
}

function joined(before: string, heard: string): string {
  if (before === '') return heard;
  return /[，。！？,.!?]$/.test(before) ? before + heard : `${before}，${heard}`;
}
