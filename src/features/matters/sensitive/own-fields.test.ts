import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '#features/methods/catalogue.ts';
import { saveLeaf } from '#features/methods/tree/edit.ts';
import { tree } from '#features/methods/tree/tree.ts';
import { myConsents } from '#features/people/consenting/mine.ts';
import { withdrawConsent } from '#features/people/consenting/withdraw.ts';
import type { Asked } from '#kernel/contract.ts';
import { policyApplication } from '#library/policy-application.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file, fileFor } from '../file.ts';
import { begin } from '../gathering/begin.ts';
import { show } from '../show.ts';

let world: World;
let cast: Cast;
let keeper: Person;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  await switchOn(world, [policyApplication]);
  keeper = await world.arrive('system-admin', { called: '李管理员' });
});
afterAll(() => world.end());

type Page = Asked<(typeof saveLeaf)['contract']>;
const page: Omit<Page, 'questions'> = {
  ...{ leaf: null, catalogue: 'neighbourly', topic: 'help', name: '困难家庭送菜', words: ['送菜'] },
  ...{ within: { unit: 'workdays', count: 3 }, takers: ['volunteer'], skill: null, small: 'difficulty', field: 'convenience' },
  ...{ part: null, form: 'mend', danger: null },
};
const income = { label: '一个月多少钱', kind: 'text', sensitive: 'finances' } as const;
const offered = async () => {
  const { leaves } = await world.system.see(catalogue, { token: null }, {});
  const found = leaves.find(({ name }) => name === page.name);
  return { leaf: found?.id ?? '', question: found?.questions[0] };
};
const said = async (matter: string, by = cast.wang) => (await by.sees(show, { matter })).timeline[0]?.text;

test('a question of a service is marked as sensitive, never demanded, and keeps its mark when something else is edited', async () => {
  expect(await keeper.isRefused(saveLeaf, { ...page, questions: [{ ...income, required: true }] })).toBe('methods.sensitive_required');
  await keeper.does(saveLeaf, { ...page, questions: [income] });
  const { leaf, question } = await offered();
  expect(question).toMatchObject({ label: '一个月多少钱', required: false, sensitive: 'finances' });
  const kept = (await keeper.sees(tree, {})).leaves.find(({ id }) => id === leaf);
  await keeper.does(saveLeaf, { ...page, leaf, skill: '会买菜', questions: kept?.questions ?? [] });
  expect((await offered()).question).toEqual(question);
});

test('whoever answers it is asked by itself before a word is written; without, the order goes on as without the answer, and empty it asks nothing', async () => {
  const { wang } = cast;
  const { leaf, question } = await offered();
  const order = { subject: '想要人送菜', leaf, place: wang.dwelling.id, answers: { [question?.id ?? '']: '六百块' } };
  expect(await wang.isRefused(file, order)).toBe('people.field_consent');
  const { id: without } = await wang.does(file, { ...order, consented: false });
  expect(await said(without)).not.toContain('六百块');
  await wang.does(file, { ...order, answers: {} });
  expect((await wang.sees(myConsents, {})).standing).toEqual([]);
  const heard = { ...order, channel: 'phone', person: wang.id, agreed: true } as const;
  expect(await cast.lin.isRefused(fileFor, heard)).toBe('people.field_consent');
});

test('agreed to, it is written and its consent stands with the order; taken back, the order is withdrawn and its key destroyed', async () => {
  const { wang } = cast;
  const { leaf, question } = await offered();
  const order = { subject: '想要人送菜', leaf, place: wang.dwelling.id, answers: { [question?.id ?? '']: '六百块' } };
  const { id: matter } = await wang.does(file, { ...order, consented: true });
  expect(await said(matter)).toContain('六百块');
  expect(await said(matter, cast.lin)).toMatch(/一个月多少钱：已封存$/);
  expect((await wang.sees(myConsents, {})).standing).toMatchObject([{ purpose: 'finances', about: matter, saidBy: 'self' }]);
  await wang.does(withdrawConsent, { purpose: 'finances', about: matter });
  expect(await cast.lin.seesNot(show, { matter })).toBe('not_found');
  const { key_wrapped: key } = await world.owner
    .selectFrom('matter')
    .select('key_wrapped')
    .where('id', '=', matter)
    .executeTakeFirstOrThrow();
  expect(key).toBeNull();
});

test('begun by its method instead, what is sensitive is asked for just the same', async () => {
  const { wang } = cast;
  const asked = { method: 'policy-application', leaf: 'policy-living', subject: '想申请低保', place: wang.dwelling.id };
  expect(await wang.isRefused(begin, asked)).toBe('people.consent_needed');
  const { id: matter } = await wang.does(begin, { ...asked, consented: true });
  expect((await wang.sees(myConsents, {})).standing).toMatchObject([{ purpose: 'finances', about: matter, saidBy: 'self' }]);
});
