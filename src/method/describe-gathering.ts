import { countSays } from './count-says.ts';
import type { Method, Step } from './language.ts';
import type { MatterEvent } from './matter.ts';
import { saidOf, stepOf } from './page.ts';
import { attendance } from './sentences-gathering.ts';

type Said = { readonly label: string; readonly say: string };

/** What many said or did together: a voice, how the panels stood, who came, how a part ended, what an answer led to. */
export function gatheringFacts(method: Method, event: MatterEvent): readonly Said[] {
  const { step: id, facts } = event;
  const { counts, present, child } = facts;
  const step = id === null ? null : stepOf(method, id);
  return [
    ...(step ? [...voice(step, event), ...countSays(step, counts)] : []),
    ...(present ? [{ label: attendance.label, say: attendance.say(present.here, present.of) }] : []),
    ...(child?.ended ? [{ label: '结果', say: method.ends[child.ended].name }] : []),
    ...ledTo(method, event),
  ];
}

function voice({ buttons }: Step, { kind, outcome, facts: { voice: said } }: MatterEvent): readonly Said[] {
  return kind === 'voiced' && said ? [{ label: said.panel, say: buttons[outcome ?? ''] ?? said.says }] : [];
}

function ledTo(method: Method, event: MatterEvent): readonly Said[] {
  const led = event.kind === 'answered-objection' || event.kind === 'child-ended' ? saidOf(method, event) : undefined;
  return led === undefined ? [] : [{ label: '接下来', say: led.replace(/。$/, '') }];
}
