import type { Field } from '#method/forms.ts';

/** Where a document comes from by itself; `made` is put together from the others. */
export type Source =
  | 'made'
  | 'application'
  | 'intake'
  | 'notes'
  | 'evidence'
  | 'sessions'
  | 'agreement'
  | 'oral'
  | 'revisit'
  | 'court'
  | 'remarks';

/** One of the thirteen: how it is called, where it comes from, and how it is put right where the matter does not hold it. */
export type FileDocument = {
  readonly id: string;
  readonly name: string;
  readonly source: Source;
  /** What is missing and where to mend it; null for what is never missing. */
  readonly missing: string | null;
  /** Written in place; none: nothing to write. */
  readonly fields: readonly Field[];
  /** Brought on paper, as pictures. */
  readonly attach: boolean;
  /** May be left out with a reason. */
  readonly leave: boolean;
};

const day: Field = { id: 'day', label: '哪天', kind: 'date', required: true };
const where: Field = { id: 'where', label: '在哪里', kind: 'text', required: true, max: 40 };
const present: Field = { id: 'present', label: '谁在场', kind: 'text', required: true, max: 60 };
const note = (id: string, label: string, required = true): Field => ({ id, label, kind: 'note', required, max: 2000 });
const none = { missing: null, fields: [], attach: false, leave: false } as const;

/**
 * The thirteen documents of a mediation file, in their order: 司法部《人民调解文书格式》(司发通〔2010〕239号). Counties have lists of their own (a notice of
 * rights, copies of identity cards, receipts); which of them a county asks for is open, so the list is one page of data and nothing else names a document.
 */
export const fileDocuments: readonly FileDocument[] = [
  { id: 'cover', name: '卷宗封面', source: 'made', ...none },
  { id: 'contents', name: '卷内目录', source: 'made', ...none },
  {
    id: 'application',
    name: '人民调解申请书',
    source: 'application',
    missing: '申请书还缺纠纷的简要情况：在这里写上，或者拍下签过字的申请书；是调解员主动去调的，注明原因不附。',
    fields: [note('facts', '纠纷简要情况'), note('requests', '申请人想怎么解决', false)],
    attach: true,
    leave: true,
  },
  { id: 'intake', name: '人民调解受理登记表', source: 'intake', ...none },
  {
    id: 'investigation',
    name: '人民调解调查记录',
    source: 'notes',
    missing: '还没有调查记录：在这里写下向谁了解了什么，或者拍下纸上的记录；事情清楚、不用调查的，注明原因不附。',
    fields: [day, where, present, note('record', '了解到什么')],
    attach: true,
    leave: true,
  },
  {
    id: 'evidence',
    name: '人民调解证据材料',
    source: 'evidence',
    missing: '还没有证据材料：拍下双方给的材料，或者注明双方都没有材料。',
    fields: [],
    attach: true,
    leave: true,
  },
  {
    id: 'record',
    name: '人民调解记录',
    source: 'sessions',
    missing: '还没有调解记录：在这里写下哪天、谁在场、双方怎么说的，或者拍下纸上的记录。',
    fields: [day, where, present, note('record', '双方怎么说的，怎么谈的')],
    attach: true,
    leave: false,
  },
  {
    id: 'agreement',
    name: '人民调解协议书',
    source: 'agreement',
    missing: '还没有双方都签过的协议书：请双方在「双方签字」这一步签，或者拍下签过字的协议书；口头谈成的，填下面的口头协议登记表。',
    fields: [],
    attach: true,
    leave: false,
  },
  {
    id: 'oral',
    name: '人民调解口头协议登记表',
    source: 'oral',
    missing: null, // of this and the written one, the written one is asked for
    fields: [day, note('terms', '双方口头谈成了什么'), { id: 'until', label: '哪天以前办到', kind: 'date' }],
    attach: true,
    leave: false,
  },
  {
    id: 'revisit',
    name: '人民调解回访记录',
    source: 'revisit',
    missing: '还没有回访记录：请做完「回访」这一步，或者在这里写下哪天回访、协议照着办了没有。',
    fields: [day, present, note('record', '协议照着办了没有，双方还有什么话')],
    attach: true,
    leave: true,
  },
  { id: 'court', name: '司法确认有关材料', source: 'court', missing: null, fields: [], attach: true, leave: false },
  {
    id: 'remarks',
    name: '卷宗情况说明',
    source: 'remarks',
    missing: null,
    fields: [note('record', '还有什么要说明的')],
    attach: false,
    leave: false,
  },
  { id: 'back', name: '封底', source: 'made', ...none },
];

/** A document by its id; undefined for one that is none. */
export function fileDocument(id: string): FileDocument | undefined {
  return fileDocuments.find((one) => one.id === id);
}
