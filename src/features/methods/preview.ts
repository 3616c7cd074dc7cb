import { query } from '#kernel/action.ts';
import type { Field } from '#method/forms.ts';
import type { Method, Rung, Step } from '#method/language.ts';
import { clockOutcomes, endOf, fieldsOf, followingOutcomes, pressedOf } from '#method/page.ts';
import { saySpan } from '#method/spans/words.ts';
import { preview as previewContract } from './contract.ts';
import { readableHere } from './designing/own.ts';
import { byItself, channelsSaid, fieldKinds, previewWords, saidIn, sayPosts, stepKinds } from './preview-words.ts';
import { faultsIn, isAlwaysOn, mustServe, office, postNamesOf, usesIn } from './setting.ts';
import { sayDoers } from './words.ts';

type PostNames = ReadonlyMap<string, string>;

/** One method as a page to read before it is switched on: its steps with who, how long and what happens when late, where each outcome leads, what is written down, and what is still in the way here. */
export const preview = query(previewContract, {
  who: office,
  async run(seeing, { method: id, community }) {
    mustServe(seeing, community);
    const method = await readableHere(seeing, community, id);
    const postNames = await postNamesOf(seeing);
    const use = (await usesIn(seeing, community)).find((one) => one.method_id === id);
    return {
      id,
      name: method.name,
      unit: method.unit,
      summary: method.about,
      from: method.from,
      version: method.version,
      on: use !== undefined || isAlwaysOn(method),
      always: isAlwaysOn(method),
      useId: use?.id ?? null,
      older: use && use.method_version < method.version ? use.method_version : null,
      faults: (await faultsIn(seeing, community))(method),
      words: method.words,
      opens: opening(method, postNames),
      rules: rulesOf(method, postNames),
      steps: method.steps.map((step) => told(method, step, postNames)),
      ends: Object.values(method.ends).map(({ name, says }) => ({ name, says: saidIn(says) })),
    };
  },
});

function opening({ opens }: Method, postNames: PostNames) {
  const who = [...(opens.residents ? [previewWords.residents] : []), ...opens.posts.map((post) => postNames.get(post) ?? post)];
  return {
    who: who.join('、'),
    channels: channelsSaid(opens.channels),
    readers: opens.seenBy ? sayPosts(opens.seenBy, postNames) || previewWords.handlerOnly : null,
    sealed: opens.sealed === true,
  };
}

/** What holds beside the steps, each rule a sentence. */
function rulesOf({ reopen, firstReply, levels, reclass, supervises, calls }: Method, postNames: PostNames): string[] {
  const rules = [
    previewWords.reopen(saySpan(reopen.within)),
    firstReply && previewWords.firstReply(saySpan(firstReply.within)),
    levels && previewWords.levels(levels.map(({ name }) => name).join(' → ')),
    reclass && previewWords.reclass(reclass.asks, sayPosts(reclass.posts, postNames)),
    supervises && previewWords.supervises(sayPosts(supervises, postNames)),
    calls && previewWords.calls(sayPosts(calls, postNames)),
  ];
  return rules.filter((rule) => rule !== undefined);
}

function told(method: Method, step: Step, postNames: PostNames) {
  return {
    id: step.id,
    name: step.name,
    shown: step.shown,
    kind: stepKinds[step.do],
    who: sayDoers(step, postNames),
    within: 'from' in step.within ? null : saySpan(step.within),
    asks: saidIn(step.asks),
    rules: [...panelsSaid(step, postNames), ...(step.late ?? []).map((rung) => sayRung(step, rung, postNames))],
    outcomes: Object.entries(step.to).map(([outcome, target]) => leads(method, step, outcome, target)),
    fields: formsOf(method, step),
  };
}

/** Where an outcome leads: on, back to a step before, round to itself, or to an end. */
function leads(method: Method, step: Step, outcome: string, target: string) {
  const end = endOf(method, target);
  const at = (id: string) => method.steps.findIndex((one) => one.id === id);
  const way = end ? 'end' : at(target) > at(step.id) ? 'on' : 'back';
  const by = clockOutcomes(step).includes(outcome) ? 'clock' : followingOutcomes(step).includes(outcome) ? 'all' : 'person';
  const name = end ? method.ends[end].name : (method.steps[at(target)]?.name ?? target);
  return { label: step.buttons[outcome] ?? byItself(outcome), to: name, target: end ? null : target, way, by } as const;
}

function formsOf(method: Method, step: Step) {
  const asked = pressedOf(step).flatMap((outcome) => fieldsOf(method, step, outcome));
  const once = new Map(asked.map((field) => [field.id, field]));
  return [...once.values()].map(fieldSaid);
}

function fieldSaid({ label, kind, required = false, choices = [] }: Field) {
  return { label, kind: fieldKinds[kind], required, choices: choices.map((choice) => choice.label) };
}

function panelsSaid(step: Step, postNames: PostNames): string[] {
  if (step.do === 'meet') return [previewWords.meeting(sayPosts(step.seats, postNames), step.quorum)];
  if (!('panels' in step)) return [];
  const panels = step.panels.map(({ name, of, quorum, agree }) =>
    previewWords.panel(name, of === 'parties' ? previewWords.parties : sayPosts(of, postNames), quorum, agree),
  );
  return [...panels, ...(step.recuse ? [previewWords.recuse] : [])];
}

function sayRung(step: Step, rung: Rung, postNames: PostNames): string {
  if (rung.do === 'warn') return previewWords.warn(saySpan(rung.before));
  const when = rung.after ? previewWords.later(saySpan(rung.after)) : previewWords.atOnce;
  if (rung.do === 'remind') return previewWords.remind(when);
  if (rung.do === 'escalate') return previewWords.escalate(when, sayPosts(rung.to, postNames));
  if (rung.do === 'pool-again') return previewWords.poolAgain(when, saySpan(rung.within));
  return previewWords.otherwise(when, step.buttons[rung.outcome] ?? byItself(rung.outcome));
}
