import { checkTold } from './check-told.ts';
import { yearOf } from './clock.ts';
import { at, type Fault, fault } from './fault.ts';
import type { Method, Share, Step, StepThat } from './language.ts';
import { doersOf, endOf, extendsOf, stepOf, targetOf } from './page.ts';
import type { Setting } from './setting.ts';
import { takersOf } from './who.ts';

/** What the method needs and this place does not have. */
export function checkSetting(method: Method, setting: Setting): readonly Fault[] {
  return [
    ...method.steps.flatMap((step) => [...notHeld(step, setting), ...tooFew(step, setting), ...notLoaded(step, setting)]),
    ...besideNotHeld(method, setting),
    ...method.steps.flatMap((step) => (step.do === 'claim' ? noTakers(method, step, setting) : [])),
    ...askedAgain(method, setting),
    ...checkTold(method, setting),
  ];
}

function notHeld(step: Step, { heldPosts }: Setting): readonly Fault[] {
  if (!heldPosts) return [];
  const asked = postsOf(step);
  if (asked.length === 0 || asked.some((post) => heldPosts.includes(post))) return [];
  return [fault('post-not-held', { ...at(step), posts: asked.join('、') })];
}

/** A panel, a vote or a meeting whose fixed number all who sit here together do not make. Where none of the step's posts is held, that alone is said. */
function tooFew(step: Step, { holders }: Setting): readonly Fault[] {
  if (!holders) return [];
  const here = (posts: readonly string[]) => new Set(posts.flatMap((post) => holders[post] ?? [])).size;
  if (here(postsOf(step)) === 0) return [];
  return sittingAt(step)
    .map(({ of, least }) => ({ posts: of.join('、'), needs: least, here: here(of) }))
    .filter((sitting) => sitting.here < sitting.needs)
    .map((sitting) => fault('too-few', { ...at(step), posts: sitting.posts, needs: String(sitting.needs), here: String(sitting.here) }));
}

/** Who sits at a step, and how many of them it can never do without. */
function sittingAt(step: Step): readonly { readonly of: readonly string[]; readonly least: number }[] {
  if (step.do === 'meet') return [{ of: step.seats, least: leastOf(step.quorum) }];
  if (!('panels' in step)) return [];
  return step.panels.flatMap(({ of, quorum, agree }) => (of === 'parties' ? [] : { of, least: Math.max(leastOf(quorum), leastOf(agree)) }));
}

/** Of a part of those who sit, one at least. */
const leastOf = (share: Share): number => ('count' in share ? share.count : 1);

/** Posts that would have to answer beside the steps. A level with a step of its own is asked there; the one above them all may lie outside this place. */
function besideNotHeld({ steps, supervises, firstReply }: Method, { heldPosts }: Setting): readonly Fault[] {
  if (!heldPosts) return [];
  const isEmpty = (posts: readonly string[]) => posts.length > 0 && !posts.some((post) => heldPosts.includes(post));
  const named = (posts: readonly string[]) => posts.join('、');
  const asked = steps.map((step) => ({ step, posts: extendsOf(step)?.posts ?? [] }));
  const risen = (firstReply?.late ?? []).flatMap((rung) => (rung.do === 'escalate' ? [rung.to] : []));
  return [
    ...asked.filter(({ posts }) => isEmpty(posts)).map(({ step, posts }) => fault('nobody-answers', { ...at(step), posts: named(posts) })),
    ...(supervises && isEmpty(supervises) ? [fault('nobody-supervises', { posts: named(supervises) })] : []),
    ...risen.filter(isEmpty).map((posts) => fault('reply-not-held', { posts: named(posts) })),
  ];
}

function postsOf(step: Step): readonly string[] {
  if (step.do === 'claim') return step.kinds;
  const ones = doersOf(step);
  return ones.some((one) => typeof one === 'string') ? [] : ones.flatMap((one) => (typeof one === 'object' ? one.posts : []));
}

function notLoaded(step: Step, { calendar, now }: Setting): readonly Fault[] {
  const { within } = step;
  if (!calendar || !now || 'from' in within || !within.unit.startsWith('work')) return [];
  const year = yearOf(Date.parse(now));
  return calendar.loadedYears.includes(year) ? [] : [fault('calendar-not-loaded', { ...at(step), year: String(year) })];
}

/** A leaf nobody may take is well only where the one who sends it out can take it up. */
function noTakers(method: Method, claim: StepThat<'claim'>, { leaves = [] }: Setting): readonly Fault[] {
  const staffCan = method.steps.some(
    (step) => step.do === 'assign' && Object.keys(step.to).some((outcome) => leadsToWork(method, step, outcome)),
  );
  if (staffCan) return [];
  const untaken = leaves.filter((leaf) => takersOf(claim, { leaf }).length === 0);
  return untaken.map(({ name }) => fault('claim-without-takers', { ...at(claim), leaf: name }));
}

function leadsToWork(method: Method, step: Step, outcome: string): boolean {
  const target = targetOf(step, outcome);
  if (endOf(method, target)) return false;
  return doersOf(stepOf(method, target))[0] === 'assignee';
}

/** Whether a question asks who somebody is, by its label: that stands in every ledger, and is never asked again. */
export const asksWho = (label: string): boolean => whoWords.test(label);

const inEveryLedger = ['name', 'phone', 'id-number', 'address', 'birthday', 'gender'];
const whoWords = /姓名|名字|电话|手机号|身份证|出生|性别/;
const homeWords = /住址|门牌/;

function askedAgain({ forms }: Method, { ledgerFields = inEveryLedger }: Setting): readonly Fault[] {
  return Object.values(forms).flatMap(({ name, fields }) =>
    fields
      .filter(({ id, label }) => ledgerFields.includes(id) || asksWho(label) || homeWords.test(label))
      .map(({ label }) => fault('asks-what-is-known', { form: name, field: label })),
  );
}
