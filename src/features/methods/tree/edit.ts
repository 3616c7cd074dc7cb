import { isDeepStrictEqual } from 'node:util';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { watchedIn } from '#library/watching.ts';
import { asksWho } from '#method/check-setting.ts';
import type { Field } from '#method/forms.ts';
import * as contracts from './contract.ts';
import { type KeptLeaf, type KeptTopic, leafAt, orderOf, putLeaf, putOrder, putTopic, topicAt } from './kept.ts';
import { inTurn, keepers, logEdit } from './log.ts';
import { catalogueNames, editWords } from './words.ts';

type LeafPage = Given<typeof contracts.saveLeaf>;

/** A service as the editor hands it over; running matters keep the time and the takers they began with. */
export const saveLeaf = action(contracts.saveLeaf, {
  who: keepers,
  async run(context, page) {
    await inTurn(context);
    const was = page.leaf === null ? null : ((await leafAt(context.db, page.leaf)) ?? refuse('methods.leaf_unknown'));
    if (was?.ended_at) refuse('methods.leaf_unknown');
    const topic = (await topicAt(context.db, page.topic)) ?? refuse('methods.topic_unknown');
    await mustStandApart(context, page);
    const becomes: KeptLeaf = { ...(was ?? (await newLeaf(context, page))), ...written(page, was) };
    if (isDeepStrictEqual(was, becomes)) refuse('methods.nothing_changed');
    await putLeaf(context.db, becomes);
    return await logEdit(context, { kind: 'leaf', subject: said(was, becomes, topic), was, becomes });
  },
});

export const endLeaf = action(contracts.endLeaf, {
  who: keepers,
  async run(context, { leaf }) {
    await inTurn(context);
    const was = (await leafAt(context.db, leaf)) ?? refuse('methods.leaf_unknown');
    if (was.ended_at) refuse('methods.leaf_unknown');
    const becomes = { ...was, ended_at: stamp(context.now) };
    await putLeaf(context.db, becomes);
    return await logEdit(context, { kind: 'leaf', subject: editWords.ended(was.name), was, becomes });
  },
});

export const orderLeaves = action(contracts.orderLeaves, {
  who: keepers,
  async run(context, becomes) {
    await inTurn(context);
    const topic = (await topicAt(context.db, becomes.topic)) ?? refuse('methods.topic_unknown');
    const was = await orderOf(context.db, becomes.topic);
    if (isDeepStrictEqual(was, becomes)) refuse('methods.nothing_changed');
    if (!isDeepStrictEqual(was.leaves.toSorted(), becomes.leaves.toSorted())) refuse('methods.order_wrong');
    await putOrder(context.db, becomes);
    return await logEdit(context, { kind: 'order', subject: editWords.ordered(topic.name), was, becomes });
  },
});

export const saveTopic = action(contracts.saveTopic, {
  who: keepers,
  async run(context, { topic: id, name, about }) {
    await inTurn(context);
    const { db } = context;
    const was = id === null ? null : ((await topicAt(db, id)) ?? refuse('methods.topic_unknown'));
    const named = await db.selectFrom('topic').select('id').where('name', '=', name).where('ended_at', 'is', null).executeTakeFirst();
    if (named && named.id !== id) refuse('methods.topic_named', { name });
    const becomes = { ...(was ?? (await newTopic(context))), name, about };
    if (isDeepStrictEqual(was, becomes)) refuse('methods.nothing_changed');
    await putTopic(db, becomes);
    const subject = was ? (was.name === name ? editWords.changed(name) : editWords.renamed(was.name, name)) : editWords.added(name);
    return await logEdit(context, { kind: 'topic', subject, was, becomes });
  },
});

/** A name nobody else has, takers that exist, choices where one must choose, nothing asked that the ledger knows, nothing sensitive demanded, nobody watched. */
async function mustStandApart({ db }: Context, { leaf, name, takers, questions }: LeafPage): Promise<void> {
  const named = await db.selectFrom('leaf').select('id').where('name', '=', name).where('ended_at', 'is', null).executeTakeFirst();
  if (named && named.id !== leaf) refuse('methods.leaf_named', { name });
  const watched = watchedIn(name);
  if (watched !== undefined) refuse('methods.leaf_watches', { word: watched });
  const helpers = await db.selectFrom('post_kind').select('id').where('work', '=', 'helper').execute();
  if (takers.some((taker) => !helpers.some(({ id }) => id === taker))) refuse('methods.takers_unknown');
  const known = questions.find(({ label }) => asksWho(label));
  if (known) refuse('methods.asks_known', { label: known.label });
  const open = questions.find(({ kind, choices }) => kind === 'choice' && choices.length < 2);
  if (open) refuse('methods.choices_missing', { label: open.label });
  const forced = questions.find(({ required, sensitive }) => required && sensitive !== null);
  if (forced) refuse('methods.sensitive_required', { label: forced.label });
}

type Written = Omit<KeptLeaf, 'id' | 'code' | 'catalogue' | 'sort' | 'ended_at'>;

function written({ leaf: _, catalogue: __, form, questions, ...page }: LeafPage, was: KeptLeaf | null): Written {
  return { ...page, help_form: form, skill: page.skill || null, questions: questions.map((one) => asked(one, was?.questions ?? [])) };
}

/** A question and its choices keep their ids through every edit: answers given before stay under them. */
function asked({ id, label, kind, required, choices, sensitive }: LeafPage['questions'][number], before: readonly Field[]): Field {
  const old = before.find((field) => field.id === id && field.kind === kind);
  const {
    choices: known = [],
    required: _,
    sensitive: was,
    ...rest
  } = old ?? { id: kind === 'photo' ? 'photos' : `q-${newId().slice(-6)}`, max: kind === 'photo' ? 6 : undefined, sensitive: undefined };
  const options = choices.map((choice) => known.find((one) => one.label === choice) ?? { id: `c-${newId().slice(-6)}`, label: choice });
  const { max, ...plain } = rest;
  const as = sensitive ?? (was === true ? was : undefined); // kept out of what the system does besides, it stays so
  return {
    ...plain,
    label,
    kind,
    ...(max ? { max } : {}),
    ...(required ? { required } : {}),
    ...(as ? { sensitive: as } : {}),
    ...(kind === 'choice' ? { choices: options } : {}),
  };
}

type Fresh = Pick<KeptLeaf, 'id' | 'code' | 'catalogue' | 'sort' | 'ended_at'>;

async function newLeaf({ db }: Context, { topic, catalogue = '' }: LeafPage): Promise<Fresh> {
  if (!(catalogue in catalogueNames)) refuse('methods.catalogue_unknown');
  const codes = (await db.selectFrom('leaf').select(['code', 'topic', 'sort']).execute()) satisfies { code: string }[];
  const known = codes.find((leaf) => leaf.topic === topic)?.code.slice(0, 1);
  const hundred = known === undefined ? freeHundred(codes) : Number(known);
  const wanted = hundred === null ? fromTheTop : Array.from({ length: 99 }, (_, i) => String(hundred * 100 + i + 1));
  const code = wanted.find((one) => !codes.some((leaf) => leaf.code === one));
  const sort = Math.max(0, ...codes.map((leaf) => leaf.sort)) + 1;
  return { id: `own-${newId().slice(-12)}`, code: code ?? refuse('methods.codes_full'), catalogue, sort, ended_at: null };
}

/** A hundred no code begins with yet; null where every one is begun. */
function freeHundred(codes: readonly { code: string }[]): number | null {
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].find((hundred) => !codes.some(({ code }) => code.startsWith(String(hundred)))) ?? null;
}

const fromTheTop = Array.from({ length: 899 }, (_, i) => String(999 - i));

async function newTopic({ db }: Context): Promise<KeptTopic> {
  const last = await db.selectFrom('topic').select('sort').orderBy('sort', 'desc').limit(1).executeTakeFirst();
  return { id: `own-${newId().slice(-12)}`, name: '', about: '', sort: (last?.sort ?? 0) + 1, ended_at: null };
}

function said(was: KeptLeaf | null, { name, topic: to }: KeptLeaf, topic: KeptTopic): string {
  if (!was) return editWords.added(name);
  if (was.name !== name) return editWords.renamed(was.name, name);
  return was.topic === to ? editWords.changed(name) : editWords.moved(name, topic.name);
}
