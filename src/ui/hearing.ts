/**
 * The phone's own ear, as browsers name it; the little of the Web Speech interface that is used here. The sound goes to the phone's own service,
 * never to this server: only the words come here, and only when they are sent.
 */
export type Ear = {
  lang: string;
  interimResults: boolean;
  continuous: boolean;
  onresult: ((heard: Heard) => void) | null;
  onerror: ((trouble: { readonly error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
};
type Heard = { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> };
type EarMaker = new () => Ear;

declare global {
  interface Window {
    readonly SpeechRecognition?: EarMaker;
    readonly webkitSpeechRecognition?: EarMaker;
  }
}

/** Makes an ear where the browser has one; nothing where it has not, or where the page is not safe enough to use it. */
export function newEar(): Ear | null {
  const Maker = window.SpeechRecognition ?? window.webkitSpeechRecognition;
  return Maker === undefined || !window.isSecureContext ? null : new Maker();
}

/** Everything heard so far, the sure and the unsure, as one text. */
export function textOf({ results }: Heard): string {
  return Array.from(results, (result) => result[0]?.transcript ?? '').join('');
}
