import { asksMarked, readLeaf, show } from '#features/matters/door.ts';
import type { Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { thingIn } from '#method/sensitive.ts';
import type { openPaper } from './contract.ts';
import type { Paper } from './papers.ts';

type Opened = Answer<typeof openPaper>;
export type Field = Opened['fields'][number];
export type Outcome = Opened['outcomes'][number];
type Content = Pick<Opened, 'fields' | 'outcomes' | 'sensitive'>;

/** What is asked on a sheet: the questions of its service, or what the step of its matter may be answered with by this actor. Photos come beside the paper. */
export async function contentOf(seeing: Seeing, paper: Pick<Paper, 'kind' | 'leaf_id' | 'matter_id' | 'step'>): Promise<Content> {
  if (paper.kind === 'order') return { ...(await questionsOf(seeing, paper.leaf_id ?? '')), outcomes: [] };
  if (paper.kind === 'join' || paper.matter_id === null) return nothing;
  const step = await answerable(seeing, paper.matter_id);
  return { ...nothing, outcomes: step !== null && step.step === paper.step ? step.outcomes : [] };
}

export const nothing: Content = { fields: [], outcomes: [], sensitive: null };

async function questionsOf({ db }: Seeing, leaf: string): Promise<Pick<Content, 'fields' | 'sensitive'>> {
  const { questions, sensitive: whole } = (await readLeaf(db, leaf)) ?? refuse('matters.leaf_unknown');
  const fields = questions
    .filter(({ kind }) => kind !== 'photo')
    .map(({ id, label, kind, required = false, max, choices = [], sensitive }) => ({
      ...{ id, label, kind, required, max: max ?? null, sensitive: thingIn({ sensitive }) },
      choices: choices.map((choice) => ({ id: choice.id, name: choice.label })),
    }));
  return { fields, sensitive: whole };
}

/** Whether a sheet asks for something that is signed by itself. Of a step it is asked of the method: the matter may have gone on meanwhile. */
export async function asksConsent(seeing: Seeing, paper: Paper): Promise<boolean> {
  if (paper.kind === 'step') return await asksMarked(seeing, paper.matter_id ?? '', paper.step ?? '');
  const { fields, sensitive } = await contentOf(seeing, paper);
  return sensitive !== null || fields.some((field) => field.sensitive !== null);
}

const onPaper: readonly string[] = ['fill', 'sign', 'rate'];

/** The step a matter waits at, where the actor may fill it in, agree or give the person's word; null where there is nothing a pen could do. */
export async function answerable(seeing: Seeing, matter: string): Promise<{ step: string; seq: number; outcomes: Outcome[] } | null> {
  const { can, seq } = await show.run(seeing, { matter });
  const able = can.filter(({ verb }) => onPaper.includes(verb));
  const [first] = able;
  if (!first) return null;
  const outcomes = able.flatMap(({ verb, outcomes: some }) =>
    some.map(({ id, name, fields }) => ({ id, name, rates: verb === 'rate', fields: fields.filter(({ kind }) => kind !== 'photo') })),
  );
  return { step: first.step, seq, outcomes };
}

/** By which verb an outcome of this matter's step is done. */
export async function verbOf(seeing: Seeing, matter: string, outcome: string): Promise<'fill' | 'sign' | 'rate'> {
  const { can } = await show.run(seeing, { matter });
  const doable = can.find(({ verb, outcomes }) => onPaper.includes(verb) && outcomes.some(({ id }) => id === outcome));
  return doable?.verb === 'fill' || doable?.verb === 'sign' || doable?.verb === 'rate' ? doable.verb : refuse('paper.outcome_first');
}
