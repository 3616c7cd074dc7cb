import type { Method, Rung, Step } from '#method/language.ts';
import { escalate, fromCatalogue, hours, posts, remind, workdays } from '#method/terms.ts';
import { answerEnds, answerForms, lastWord } from './answer-pages.ts';

type HeardBy = { readonly id: string; readonly name: string; readonly post: string; readonly office: string; readonly late: Rung };

/**
 * 怨有处诉 (row S0-A30): a complaint is read by one office only, sealed, and never by whom it is about. When it is about the one who would hear it,
 * it goes one level up.
 */
export const complaint: Method = heardBy(
  { id: 'complaint', name: '怨有处诉', post: 'secretary', office: '社区书记', late: escalate(['street-leader'], workdays(1)) },
  { posts: ['secretary'], method: 'complaint-above' },
);
/** The same, when the community's secretary is complained of: the street hears it. */
export const complaintAbove: Method = heardBy(
  { id: 'complaint-above', name: '怨有处诉（街道）', post: 'street-leader', office: '街道', late: remind(workdays(1)) },
  { posts: [], method: 'complaint-above' },
);

function heardBy({ id, name, post, office, late }: HeardBy, about: NonNullable<Method['opens']['about']>): Method {
  return {
    language: 1,
    id,
    version: 1,
    name,
    unit: '件',
    about: `投诉由${office}亲自受理，不经过被投诉的人，件件有答复。`,
    from: '灵石县城区学苑社区',
    opens: {
      residents: true,
      posts: ['secretary', 'community-staff', 'grid-head', 'grid-worker'],
      catalogue: id,
      channels: ['online', 'phone', 'counter', 'visit', 'wechat', 'paper'],
      says: `收到您的投诉「{subject}」，由${office}受理，被投诉的人看不到。`,
      sealed: true,
      seenBy: [post],
      about,
    },
    words: ['收到', '受理', '答复', '评价'],
    relays: [post],
    oversees: [post],
    first: 'hear',
    steps: [hear(post, office, late), look(office, late), ...lastWord({ to: 'look', askers: posts(post), hurried: [post] })],
    forms: answerForms,
    reopen: { within: hours(7 * 24), to: 'hear' },
    ends: answerEnds,
  };
}

function hear(post: string, office: string, late: Rung): Step {
  return {
    id: 'hear',
    name: '受理',
    shown: '受理',
    who: posts(post),
    do: 'assign',
    within: workdays(1),
    late: [remind(), late],
    form: { explained: 'explanation', 'handed-over': 'hand-over' },
    to: { taken: 'look', explained: 'explained', 'handed-over': 'handed-over' },
    buttons: { taken: '我来受理', explained: '说明情况', 'handed-over': '移交' },
    asks: '有一件投诉：「{subject}」，请在 {due} 前受理。',
    says: { taken: `${office}受理了。`, explained: '已向您说明。', 'handed-over': '已移交有关单位。' },
  };
}

function look(office: string, late: Rung): Step {
  return {
    id: 'look',
    name: '核实答复',
    shown: '答复',
    who: 'assignee',
    do: 'fill',
    within: fromCatalogue,
    late: [remind(), late],
    form: { replied: 'reply', returned: 'reason' },
    to: { replied: 'confirm', returned: 'hear' },
    buttons: { replied: '答复', returned: '退回' },
    asks: '「{subject}」请核实，并在 {due} 前答复。',
    says: { replied: `${office}答复了您。`, returned: '换一位来受理。' },
  };
}
