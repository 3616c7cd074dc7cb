import { afterAll, beforeAll, expect, test } from 'vitest';
import { myConsents } from '#features/people/consenting/mine.ts';
import { withdrawConsent } from '#features/people/consenting/withdraw.ts';
import type { Edit } from '#method/designing/editing/edits.ts';
import { drafted, edited } from '../../../testing/designs.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { openMarked } from '../../matters/sensitive/open-marked.ts';
import { show } from '../../matters/show.ts';
import { fill, rate } from '../../matters/verbs.ts';
import { adopt } from '../sharing/adopt.ts';
import { share } from '../sharing/share.ts';
import { revise } from './derive.ts';
import { openDraft } from './open-draft.ts';
import { publishDraft } from './publish.ts';
import { saveDraft } from './save.ts';
import { versions } from './versions.ts';
import { workshop } from './workshop.ts';

let world: World;
let cast: Cast;
let community: string;
let own: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  community = world.places.community.id;
});
afterAll(() => world.end());

const income = { form: 'result', field: 'field' } as const;
const marks: Edit = { do: 'mark-field', ...income, sensitive: 'finances' };
const asks: Edit[] = [
  { do: 'add-field', form: 'result', kind: 'text' },
  { do: 'name-field', ...income, label: '一个月多少钱' },
];

test('a secretary marks a field of the community’s own form; required it cannot be published, and what was marked is said among the changes', async () => {
  const { chen } = cast;
  const { draft, rev, page } = await drafted(chen, { community, method: 'three-orders', edits: asks });
  const forced = edited(page, marks, { do: 'require-field', ...income, required: true });
  await chen.does(saveDraft, { draft, rev, page: forced });
  const { faults } = await chen.sees(openDraft, { draft });
  expect(faults.map(({ say }) => say)).toEqual(['「办理结果」的「一个月多少钱」是敏感内容，不能是一定要填的：不同意写，事情也要照样办。']);
  expect(faults[0]?.path.slice(0, 3)).toEqual(['forms', 'result', 'fields']);
  await chen.does(saveDraft, { draft, rev: rev + 1, page });
  await chen.does(publishDraft, { draft, rev: rev + 2, reason: '问一问困难', inUse: true });
  own = page.id;
  const { id: next } = await chen.does(revise, { community, method: own });
  const before = await chen.sees(openDraft, { draft: next });
  await chen.does(saveDraft, { draft: next, rev: before.rev, page: edited(before.page, marks) });
  await chen.does(publishDraft, { draft: next, rev: before.rev + 1, reason: '收入是人家自己的事', inUse: true });
  const [latest] = (await chen.sees(versions, { community, method: own })).versions;
  expect(latest?.changed).toEqual([expect.stringMatching(/一个月多少钱.*敏感内容.*家里的收入和困难/)]);
});

test('at work nothing sensitive is written until the one who asked agrees to it by itself; refused, the matter goes on without it', async () => {
  const { wang, zhou } = cast;
  const matter = await cast.taken();
  const done = { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡', field: '六百块' } } as const;
  const [doable] = (await zhou.sees(show, { matter })).can;
  expect(doable?.outcomes[0]?.fields.find(({ id }) => id === 'field')).toMatchObject({ sensitive: 'finances', required: false });
  expect(await zhou.isRefused(fill, done)).toBe('people.field_consent');
  await zhou.does(fill, { ...done, consented: false });
  expect(await written(matter)).toMatch(/换了灯泡$/);
  expect((await wang.sees(myConsents, {})).standing).toEqual([]);
  await wang.does(rate, { matter, step: 'confirm', solved: true });
});

test('agreed to, it is kept with the matter and read there; taken back, the key is destroyed and nobody reads a word of it', async () => {
  const { wang, zhou, chen } = cast;
  const matter = await cast.taken();
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡', field: '六百块' }, consented: true });
  expect(await written(matter)).toMatch(/换了灯泡；一个月多少钱：已封存$/);
  expect(await written(matter, wang)).toMatch(/换了灯泡；六百块$/);
  expect((await zhou.does(openMarked, { matter, reason: '核对写没写对' })).answers).toMatchObject([{ says: '六百块' }]);
  expect((await wang.sees(myConsents, {})).standing).toMatchObject([{ purpose: 'finances', about: matter, saidBy: 'staff' }]);
  await wang.does(withdrawConsent, { purpose: 'finances', about: matter });
  expect(await chen.seesNot(show, { matter })).toBe('not_found');
  const kept = await world.owner.selectFrom('matter').select('key_wrapped').where('id', '=', matter).executeTakeFirstOrThrow();
  expect(kept.key_wrapped).toBeNull();
});

test('whoever leaves it empty is asked nothing', async () => {
  const matter = await cast.taken();
  const done = { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } } as const;
  expect(await cast.zhou.isRefused(fill, done)).toBe('allowed');
});

test('a community that takes the method up has the field with its mark', async () => {
  const { chen } = cast;
  const there = world.places.otherCommunity;
  const gao = await world.arrive('secretary', { area: there, called: '高书记' });
  await chen.does(share, { community, method: own });
  await gao.does(adopt, { community: there.id, method: own, name: '院坝单子' });
  const [mine] = (await gao.sees(workshop, { community: there.id })).own;
  const { id: draft } = await gao.does(revise, { community: there.id, method: mine?.id ?? '' });
  const { page } = await gao.sees(openDraft, { draft });
  expect(page.forms['result']?.fields.at(-1)).toMatchObject({ label: '一个月多少钱', sensitive: 'finances' });
});

/** What was written last, as its staff read it, or whoever asked. */
async function written(matter: string, by = cast.chen): Promise<string | undefined> {
  return (await by.sees(show, { matter })).timeline.at(-1)?.text;
}
