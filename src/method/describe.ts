import { channelNames } from './channels.ts';
import { gatheringFacts } from './describe-gathering.ts';
import type { Answer, Field } from './forms.ts';
import type { Method } from './language.ts';
import type { MatterEvent, MatterState } from './matter.ts';
import { fieldsOf, saidOf, stepOf } from './page.ts';
import { sentences } from './sentences.ts';

export type Line = {
  readonly shown: string;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly say: string }[];
};

/**
 * One line of the timeline in the method's words. `shown` is the word residents see (派单), `title` has blanks {assignee} {by} {takers} {price} {due}
 * {reason} {next} {waiting} {meeting} {child} for the host to fill, `facts` are the answers that a form marks as facts.
 */
export function describe(method: Method, event: MatterEvent): Line {
  return {
    shown: shownOf(method, event),
    title: titleOf(method, event),
    facts: [...formFacts(method, event), ...gatheringFacts(method, event), ...relayFact(event), ...sentFact(event)],
  };
}

function titleOf(method: Method, event: MatterEvent): string {
  const { kind, facts } = event;
  if (kind === 'said' && facts.relayed) return sentences.saidAgain;
  if (facts.about === 'reply') return kind === 'escalated' ? sentences.replyEscalated : sentences.replyReminded;
  if (kind === 'left' && facts.was) return sentences.leftWork;
  return answeredNo(event) ?? (toldFirst.includes(kind) ? sentences[kind] : (saidOf(method, event) ?? sentences[kind]));
}

/** An answer is told as it was given; where it led to stands behind it. */
const toldFirst: readonly MatterEvent['kind'][] = ['answered-objection', 'child-ended'];

/** Answers that read otherwise than the event usually does. */
function answeredNo({ kind, facts }: MatterEvent): string | null {
  if (kind === 'answered-objection' && facts.objection?.upheld) return sentences.objectionUpheld;
  if (facts.granted !== false) return null;
  return kind === 'answered-reclass' ? sentences.reclassRefused : sentences.extensionRefused;
}

export type Progress = { readonly words: readonly string[]; readonly at: number };

/** The words of the method and how far the matter is: the index of the word it stands at; all of them when it ended. */
export function progress(method: Method, { step }: Pick<MatterState, 'step'>): Progress {
  return { words: method.words, at: step === null ? method.words.length : method.words.indexOf(stepOf(method, step).shown) };
}

/** A matter is asked for under the first word; one that joins a round, under the word its round is asked for by. */
function shownOf({ words, ...method }: Method, { kind, step }: MatterEvent): string {
  const first = method.steps.find(({ id }) => id === method.first);
  if (kind === 'opened') return (first?.do === 'gate' ? first.shown : words[0]) ?? '';
  return step ? (method.steps.find(({ id }) => id === step)?.shown ?? '') : '';
}

function formFacts(method: Method, { step, outcome, facts }: MatterEvent): Line['facts'] {
  const asked = step && outcome ? fieldsOf(method, stepOf(method, step), outcome) : [];
  return asked.flatMap((field) => {
    const answer = facts.form?.[field.id];
    return answer === undefined ? [] : [{ label: field.label, say: sayAnswer(field, answer) }];
  });
}

function relayFact({ facts: { relayed } }: MatterEvent): Line['facts'] {
  return relayed ? [{ label: '转述', say: channelNames[relayed] }] : [];
}

/** A ruling, and the rule made of it, are said; by what somebody chose among neighbours is nobody's but the staff's. */
function sentFact({ facts: { sent } }: MatterEvent): Line['facts'] {
  if (sent?.by === 'ruling') return [{ label: '怎么派的', say: '社区裁定' }];
  return sent?.by === 'rule' ? [{ label: '怎么派的', say: '按社区以前裁定的规则，自动派出' }] : [];
}

/** An answer as people read it. */
export function sayAnswer({ kind, choices }: Field, answer: Answer): string {
  if (kind === 'money') return `${(Number(answer) / 100).toFixed(2)} 元`;
  if (kind === 'yes-no') return answer === true ? '是' : '否';
  if (kind === 'choice') return choices?.find(({ id }) => id === answer)?.label ?? String(answer);
  return String(answer);
}
