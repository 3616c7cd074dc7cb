import type { Answer, Asked } from '#kernel/contract.ts';
import type { saveLeaf, tree } from '../../tree/contract.ts';

export type Tree = Answer<typeof tree>;
export type Topic = Tree['topics'][number];
export type Leaf = Tree['leaves'][number];
export type Page = Asked<typeof saveLeaf>;

/** The form as it is filled: no danger is no number to call. */
export type LeafForm = Omit<Page, 'leaf' | 'danger' | 'skill' | 'form' | 'part'> & {
  readonly danger?: { readonly call?: '110' | '119' | '120' | undefined; readonly say?: string | undefined } | undefined;
  readonly skill?: string | undefined;
  readonly form?: string | undefined;
  readonly part?: 'common' | 'home' | undefined;
};

/** A form for this service, or an empty one in this topic. */
export function formOf(leaf: Leaf | null, topic: string): Partial<LeafForm> {
  if (!leaf)
    return {
      topic,
      catalogue: 'neighbourly',
      within: { unit: 'workdays', count: 1 },
      takers: ['volunteer', 'member'],
      small: 'affair',
      field: 'convenience',
    };
  const { danger, skill, form, part, within, id: _, code: __, promise: ___, endedAt: ____, ...page } = leaf;
  const unit = within.unit === 'workhours' || within.unit === 'workdays' ? within.unit : 'hours';
  return {
    ...page,
    within: { unit, count: within.count },
    danger: danger ?? undefined,
    skill: skill ?? undefined,
    form: form ?? undefined,
    part: part ?? undefined,
  };
}

/** What is sent of the form as filled. */
export function pageOf(form: LeafForm, leaf: Leaf | null): Page {
  const { danger, skill, form: help, part, questions = [], ...page } = form;
  return {
    ...page,
    leaf: leaf?.id ?? null,
    skill: skill ?? null,
    form: help ?? null,
    part: part ?? null,
    danger: danger?.call ? { call: danger.call, say: danger.say ?? '' } : null,
    questions: questions.map(({ choices = [], sensitive = null, ...question }) => ({ ...question, choices, sensitive })),
  };
}
