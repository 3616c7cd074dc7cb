import type { Method } from '#method/language.ts';

/** The forms that every method of orders between neighbours asks. */
export const orderForms: Method['forms'] = {
  result: {
    name: '办理结果',
    fields: [
      { id: 'did', label: '怎么办的', kind: 'note', required: true, max: 500 },
      { id: 'photos', label: '照片', kind: 'photo', max: 6 },
    ],
  },
  reason: { name: '原因', fields: [{ id: 'reason', label: '原因', kind: 'note', required: true, max: 300 }] },
  unsolved: { name: '没解决', fields: [{ id: 'reason', label: '哪里没解决', kind: 'note', required: true, max: 300 }] },
  explanation: { name: '说明', fields: [{ id: 'reason', label: '怎么说明的', kind: 'note', required: true, max: 500 }] },
  'hand-over': {
    name: '移交',
    fields: [
      { id: 'unit', label: '移交给哪个单位', kind: 'text', required: true, max: 40 },
      { id: 'reason', label: '为什么移交', kind: 'note', required: true, max: 300 },
    ],
  },
  quote: {
    name: '报价',
    fields: [
      { id: 'price', label: '价格', kind: 'money', required: true, max: 1_000_000, fact: true },
      { id: 'covers', label: '包含什么', kind: 'text', required: true, max: 60 },
    ],
  },
  heard: {
    name: '本人的话',
    fields: [
      {
        id: 'how',
        label: '怎么问到的',
        kind: 'choice',
        required: true,
        fact: true,
        choices: [
          { id: 'visit', label: '上门' },
          { id: 'phone', label: '电话' },
        ],
      },
      { id: 'reason', label: '本人怎么说', kind: 'note', required: true, max: 300 },
    ],
  },
};

/** How orders end, told to the person who asked. */
export const orderEnds: Method['ends'] = {
  solved: { name: '办结', says: '「{subject}」已办结，谢谢您的评价。七天内要是又不行了，可以点「没解决」。' },
  explained: { name: '说明', says: '「{subject}」已向您说明，办结。您不同意，七天内可以重新打开。' },
  'handed-over': { name: '移交', says: '「{subject}」已移交有关单位接着办。您也可以找别处，不影响这件事。' },
  withdrawn: { name: '撤回', says: '「{subject}」已撤回。' },
};

/** Said when the person who asked says a second time that it is not solved. */
export const unsolvedAgain = '「{subject}」您说还没解决，这次由社区来协调，会有人和您联系。';

/** Kinds of post that may be called in to help with somebody's work; neighbours who help are called by name. */
export const calls = ['grid-worker', 'grid-head', 'community-staff', 'secretary', 'micro-grid-worker', 'building-head', 'property'];
