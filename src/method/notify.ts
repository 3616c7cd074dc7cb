import { wayName } from './designing/words.ts';
import { callsOf } from './effects.ts';
import type { Method } from './language.ts';
import type { MatterEvent, MatterState, Tell } from './matter.ts';
import { endOf } from './page.ts';
import { sentences } from './sentences.ts';
import { waitingOf } from './who.ts';
import { isNotify, type Whom, whomOf } from './whom.ts';

/**
 * Who is told besides, where the page says so of this event: each once, in a sentence that carries no written word. Not who did it, nor who hears of it anyway:
 * whoever asked and the sides always do.
 * @param heard what the event tells by itself
 */
export function notified(method: Method, event: MatterEvent, after: MatterState, heard: readonly Tell[]): readonly Tell[] {
  const calls = callsOf(method, event).filter(({ call }) => isNotify(call));
  if (calls.length === 0) return [];
  const known = hearing(method, event, after, heard);
  return calls.flatMap(({ at, call }) => {
    const { posts, persons } = namedBy(whomOf(call), after);
    const fresh = posts.filter((post) => !known.has(post));
    const people = persons.filter((person) => !known.has(person));
    for (const one of [...fresh, ...people]) known.add(one);
    const to: Tell['to'][] = [...(fresh.length > 0 ? [{ posts: fresh }] : []), ...people.map((person) => ({ person }))];
    return to.map((whom) => ({ to: whom, key: `${at}.notify`, say: sentenceAt(method, at), facts: event.facts }));
  });
}

function namedBy(whom: Whom | null, { assignee, team = [] }: MatterState): { posts: string[]; persons: string[] } {
  if (!whom?.part) return { posts: [...new Set(whom?.posts)], persons: [] };
  const calledPosts = team.flatMap(({ post, person }) => (person === null && post !== null ? [post] : []));
  const persons = [assignee?.person, ...team.map(({ person }) => person)].filter((person) => person != null);
  return { posts: [...new Set([...whom.posts, ...calledPosts])], persons: [...new Set(persons)] };
}

/** Posts and persons who hear of it already. What was just received may be sent on in the same moment: whom it waits for first may never be asked. */
function hearing(method: Method, event: MatterEvent, after: MatterState, heard: readonly Tell[]): Set<string> {
  const { opener, others = [], assignee } = after;
  const isAsked = event.kind !== 'opened' && heard.some(({ to }) => to === 'waiting');
  const waiting = isAsked ? waitingOf(method, after)?.for : undefined;
  const persons = [event.by.person, opener.person, ...others.map(({ person }) => person)];
  const posts = waiting?.kind === 'posts' ? waiting.posts : [];
  const named = heard.flatMap(({ to }) => (to === 'assignee' ? toPerson(assignee?.person) : toNamed(to)));
  return new Set([...persons.flatMap(toPerson), ...named, ...(waiting?.persons ?? []), ...posts]);
}

const toPerson = (person: string | null | undefined): string[] => (person == null ? [] : [person]);

function toNamed(to: Tell['to']): readonly string[] {
  if (typeof to === 'string') return [];
  if ('posts' in to) return to.posts;
  return toPerson('party' in to ? to.party.person : to.person);
}

function sentenceAt(method: Method, at: string): string {
  if (at === 'opened') return sentences.noticeReceived;
  const end = endOf(method, at);
  if (end) return sentences.noticeEnded.replace('{end}', () => method.ends[end].name);
  const [id, outcome = ''] = at.split('.');
  const step = method.steps.find((one) => one.id === id);
  if (!step) throw new Error(`nothing happens at ${at} of ${method.id}`);
  return sentences.noticeStep.replace('{step}', () => step.name).replace('{way}', () => wayName(step, outcome));
}
