import { except, freshId, moved, not, without } from './edited.ts';
import type { Ways } from './edits.ts';

const wordsAtMost = 12;

/** What the page says of the method as a whole: its name, who opens it, what stands beside its steps, how it ends. */
export const whole: Ways<
  | 'name-method'
  | 'name-unit'
  | 'say-about'
  | 'say-from'
  | 'say-received'
  | 'let-open'
  | 'take-channels'
  | 'choose-catalogue'
  | 'begin-at'
  | 'let-reopen'
  | 'turn-again'
  | 'reply-first'
  | 'set-levels'
  | 'set-reclass'
  | 'set-beside'
  | 'name-end'
  | 'say-end'
  | 'say-in-english'
> = {
  'name-method': (method, { name }) => ({ ...method, name }),
  'name-unit': (method, { unit }) => ({ ...method, unit }),
  'say-about': (method, { about }) => ({ ...method, about }),
  'say-from': (method, { from }) => ({ ...method, from }),
  'say-received': (method, { says }) => ({ ...method, opens: { ...method.opens, says } }),
  'let-open': (method, { residents, posts }) => ({ ...method, opens: { ...method.opens, residents, posts: [...posts] } }),
  'take-channels': (method, { channels }) => ({ ...method, opens: { ...method.opens, channels: [...channels] } }),
  'choose-catalogue': (method, { catalogue }) => ({ ...method, opens: { ...method.opens, catalogue } }),
  'begin-at': (method, { step }) => (method.steps.some(({ id }) => id === step) ? { ...method, first: step } : not('step-unknown')),
  'let-reopen': (method, { within, to }) =>
    method.steps.some(({ id }) => id === to) ? { ...method, reopen: { ...method.reopen, within, to } } : not('target-unknown'),
  'turn-again': (method, { again }) => {
    if (!again) return { ...method, reopen: without(method.reopen, 'again') };
    return method.steps.some(({ id }) => id === again.to) ? { ...method, reopen: { ...method.reopen, again } } : not('target-unknown');
  },
  'reply-first': (method, { firstReply }) => (firstReply ? { ...method, firstReply } : without(method, 'firstReply')),
  'set-levels': (method, { levels }) => (levels ? { ...method, levels: [...levels] } : without(method, 'levels')),
  'set-reclass': (method, { reclass }) => (reclass ? { ...method, reclass } : without(method, 'reclass')),
  'set-beside': (method, { which, posts }) => {
    const isKept = which === 'relays' || which === 'oversees' || posts.length > 0;
    return isKept ? { ...method, [which]: [...posts] } : without(method, which);
  },
  'name-end': (method, { end, name }) => ({ ...method, ends: { ...method.ends, [end]: { ...method.ends[end], name } } }),
  'say-end': (method, { end, says }) => ({ ...method, ends: { ...method.ends, [end]: { ...method.ends[end], says } } }),
  'say-in-english': ({ english = {}, ...page }, { chinese, english: said }) => {
    const now = said === '' ? except(english, [chinese]) : { ...english, [chinese]: said };
    return Object.keys(now).length > 0 ? { ...page, english: now } : page;
  },
};

/** The words residents see; a step stays under its word when that is called otherwise. */
export const shownWords: Ways<'add-word' | 'name-word' | 'move-word' | 'remove-word'> = {
  'add-word': (method, { word }) =>
    method.words.length >= wordsAtMost ? not('words-full') : { ...method, words: [...method.words, freshId(word, method.words)] },
  'name-word': (method, { at, word }) => {
    const was = method.words[at];
    if (was === undefined) return not('word-unknown');
    if (word !== was && method.words.includes(word)) return not('word-twice');
    const steps = method.steps.map((step) => (step.shown === was ? { ...step, shown: word } : step));
    return { ...method, words: method.words.with(at, word), steps };
  },
  'move-word': (method, { at, to }) => (at in method.words ? { ...method, words: moved(method.words, at, to) } : not('word-unknown')),
  'remove-word': (method, { at }) => {
    const was = method.words[at];
    if (was === undefined) return not('word-unknown');
    if (method.words.length <= 2) return not('last-word');
    const words = method.words.filter((_, nth) => nth !== at);
    const instead = words[Math.max(0, at - 1)] ?? was;
    return { ...method, words, steps: method.steps.map((step) => (step.shown === was ? { ...step, shown: instead } : step)) };
  },
};
