import type { Step } from '../language.ts';
import type { MatterEvent, MatterState } from '../matter.ts';
import { stepOf } from '../page.ts';
import { concernedIn } from '../panels.ts';
import type { Lived } from './lived.ts';

type Moment = { readonly step: Step; readonly event: MatterEvent; readonly before: MatterState };

/** What must hold where many have a part. */
export const gatheringLaws: Readonly<Record<string, (life: Lived) => readonly string[]>> = {
  'the concerned never speak on a panel that asks them to step aside': (life) =>
    moments(life).flatMap(({ step, event, before }) => {
      const recuses = 'recuse' in step && step.recuse === true;
      return recuses && event.facts.voice && concernedIn(before).includes(event.by.person ?? '')
        ? [`${event.by.person} at ${step.id}`]
        : [];
    }),
  'a posting is over when its time is, and every objection is answered': (life) =>
    moments(life).flatMap(({ step, event, before }) => {
      if (step.do !== 'post' || event.outcome !== 'over') return [];
      const open = (before.objections ?? []).filter(({ seq, answered }) => answered === null && seq !== event.facts.objection?.seq);
      return before.due && event.at >= before.due.at && open.length === 0 ? [] : [step.id];
    }),
  'a gate opens for the round alone': (life) =>
    moments(life).flatMap(({ step, event }) =>
      event.outcome === 'opened' && step.do === 'gate' && event.by.as !== 'system' ? [step.id] : [],
    ),
  'a whole goes on when all its parts have ended': (life) =>
    moments(life).flatMap(({ step, event, before }) => {
      if (event.outcome !== 'joined') return [];
      const open = (before.children ?? []).filter(({ ended, key }) => ended === null && key !== event.facts.child?.key);
      return open.length === 0 ? [] : [step.id];
    }),
  'a meeting has its quorum': (life) =>
    moments(life).flatMap(({ step, event }) =>
      step.do === 'meet' && event.kind === 'did' && !step.unheld?.includes(event.outcome ?? '') && (event.facts.present?.here ?? 0) === 0
        ? [step.id]
        : [],
    ),
};

/** What was done at a step, with the matter as it was before. */
function moments({ method, events, states }: Lived): readonly Moment[] {
  return events.flatMap((event, at) => {
    const before = states[at - 1];
    return before && event.step !== null ? [{ step: stepOf(method, event.step), event, before }] : [];
  });
}
