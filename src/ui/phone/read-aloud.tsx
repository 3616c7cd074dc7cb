import { useEffect, useState } from 'react';
import { locale } from '../language.ts';
import { words } from '../words.ts';
import { Icon } from './icon.tsx';
import { readable } from './readable.ts';

/** 读给我听: reads the heading and the page below it in order, and stops when pressed again or when the page is left. No button where nothing can speak. */
export function ReadAloud() {
  const [reading, setReading] = useState(false);
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), []);
  if (!('speechSynthesis' in globalThis)) return null;
  const stop = () => {
    speechSynthesis.cancel();
    setReading(false);
  };
  const start = () => {
    speechSynthesis.cancel();
    const parts = readable(document.querySelector('.screen') ?? document.body);
    parts.forEach((part, index) => {
      const said = new SpeechSynthesisUtterance(part);
      said.lang = locale;
      said.rate = 0.9;
      if (index === parts.length - 1) said.onend = () => setReading(false);
      said.onerror = () => setReading(false);
      speechSynthesis.speak(said);
    });
    setReading(parts.length > 0);
  };
  return (
    <button type="button" className="pill" onClick={reading ? stop : start} aria-pressed={reading}>
      <Icon of={reading ? 'close' : 'sound'} />
      {reading ? words.readAloud.stop : words.readAloud.start}
    </button>
  );
}
