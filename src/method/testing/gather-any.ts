import { act } from '../act.ts';
import type { Act, Actor, Move } from '../matter.ts';
import { theSystem } from '../matter.ts';
import { isRefusal } from '../refusals.ts';
import { neighbours } from './life.ts';
import type { Lived } from './lived.ts';

/** What many do together: the first that is not refused of calling a meeting, objecting, answering, another class, parts that begin and end, a gate that opens. */
export function gatherAny(life: Lived, who: number, what: number): Move | null {
  const { method, state, context, people } = life;
  const asked = actsOf(life, people[who % people.length] ?? theSystem, what);
  for (let nth = 0; nth < asked.length; nth += 1) {
    const one = asked[(what + nth) % asked.length];
    const done = one ? act(method, state, one, context) : null;
    if (done && !isRefusal(done)) return done;
  }
  return null;
}

/** Everything many may do together now, some of it not by whom it may be done. */
export function actsOf(life: Lived, by: Actor, what: number): readonly Act[] {
  return [...ofMeeting(life, by), ...ofPosting(life, by, what), ...ofClass(life, by, what), ...ofParts(life, by, what)];
}

function ofMeeting({ context }: Lived, by: Actor): readonly Act[] {
  const at = new Date(Date.parse(context.now) + 2 * 86_400_000).toISOString();
  return [
    { kind: 'convene', by, at, place: '居委会' },
    { kind: 'convene', by: neighbours.chen, at, place: '居委会' },
  ];
}

function ofPosting({ state, people }: Lived, by: Actor, what: number): readonly Act[] {
  const answers = { reason: '写明白了' };
  const reader = people.find(({ posts }) => posts.includes('reader')) ?? by;
  const open = state.objections?.find(({ answered }) => answered === null);
  const upheld = what % 3 === 0;
  return [
    { kind: 'object', by: reader, answers },
    { kind: 'object', by, answers },
    { kind: 'answer-objection', by: neighbours.chen, objection: open?.seq ?? 0, upheld, answers },
    { kind: 'answer-objection', by, objection: open?.seq ?? 0, upheld, answers },
  ];
}

function ofClass({ state, people, method }: Lived, by: Actor, what: number): readonly Act[] {
  const answers = { reason: '写明白了' };
  const opener = people.find(({ person }) => person !== null && person === state.opener.person) ?? by;
  const decides = people.find(({ posts }) => method.reclass?.posts.some((post) => posts.includes(post))) ?? by;
  return [
    { kind: 'ask-reclass', by: opener, answers },
    { kind: 'answer-reclass', by: decides, granted: what % 2 === 0, answers },
    { kind: 'answer-reclass', by, granted: what % 2 === 0, answers },
  ];
}

/** The host alone begins and ends parts, and opens gates; anybody else is refused. */
function ofParts({ state }: Lived, by: Actor, what: number): readonly Act[] {
  const { children = [] } = state;
  const unmade = children.find(({ matter }) => matter === null);
  const running = children.find(({ matter, ended }) => matter !== null && ended === null);
  const over = children.find(({ ended }) => ended !== null);
  const ended = what % 2 === 0 ? 'solved' : 'withdrawn';
  return [
    { kind: 'begin-child', by: theSystem, key: unmade?.key ?? '', matter: `m-${unmade?.key}` },
    { kind: 'end-child', by: theSystem, matter: running?.matter ?? '', ended },
    { kind: 'end-child', by, matter: running?.matter ?? '', ended },
    { kind: 'reopen-child', by: theSystem, matter: over?.matter ?? '' },
    { kind: 'reopen-child', by, matter: over?.matter ?? '' },
    { kind: 'open-gate', by: theSystem },
    { kind: 'open-gate', by },
  ];
}
