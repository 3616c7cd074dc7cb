import { catalogue } from './catalogue.ts';
import { catalogueLeaves } from './catalogue-leaves.ts';
import { councils } from './councils.ts';
import { engine } from './engine.ts';
import { errands } from './errands.ts';
import { estates } from './estates.ts';
import { help } from './help.ts';
import { mediation } from './mediation.ts';
import { meetings } from './meetings.ts';
import { money } from './money.ts';
import { orders } from './orders.ts';
import { points } from './points.ts';
import { refusals } from './refusals.ts';
import { refused } from './refused.ts';
import { rooms } from './rooms.ts';
import { safety } from './safety.ts';
import { type Dictionary, type Speaker, speaker, withOwnWords } from './speaker.ts';
import { stars } from './stars.ts';
import { talk } from './talk.ts';
import { times } from './times.ts';
import { told } from './told.ts';
import { toldOfMatters } from './told-of-matters.ts';
import { toldOfPosts } from './told-of-posts.ts';
import { voices } from './voices.ts';
import { works } from './works.ts';

/** Every sentence of the ready methods and of their catalogue, in English. */
export const ofLibrary: Dictionary = {
  ...orders,
  ...voices,
  ...errands,
  ...help,
  ...works,
  ...councils,
  ...mediation,
  ...estates,
  ...stars,
  ...meetings,
  ...safety,
  ...talk,
  ...catalogue,
  ...catalogueLeaves,
};

/** Everything else the server says to a resident, in English. */
export const ofServer: Dictionary = {
  ...engine,
  ...refusals,
  ...refused,
  ...money,
  ...points,
  ...toldOfMatters,
  ...toldOfPosts,
  ...rooms,
  ...told,
  ...times,
};

const ofBoth: Dictionary = { ...ofServer, ...ofLibrary };

/** A sentence of the server in English, its blanks filled; what a community or a person wrote stays as written. */
export const inEnglish = speaker(ofBoth);

/** What a text of a page, its blanks still open, is in English; undefined where only a community says it. */
export const englishOf = (text: string): string | undefined => (Object.hasOwn(ofBoth, text) ? ofBoth[text] : undefined);

const speakers = new Map<string, Speaker>();
const mostSpeakers = 60;

/** As `inEnglish`, with the words of these pages beside: a published version never changes, so each is learnt once. @param name of them together */
export function inEnglishOf(name: string, own: readonly Dictionary[]): Speaker {
  if (own.length === 0) return inEnglish;
  const known = speakers.get(name);
  if (known) return known;
  if (speakers.size >= mostSpeakers) speakers.clear();
  const speaks = withOwnWords(inEnglish, Object.assign({}, ...own));
  speakers.set(name, speaks);
  return speaks;
}
