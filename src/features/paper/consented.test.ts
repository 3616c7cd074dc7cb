import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepPhoto } from '#features/matters/photo.ts';
import { openMarked } from '#features/matters/sensitive/open-marked.ts';
import { show } from '#features/matters/show.ts';
import { catalogue } from '#features/methods/catalogue.ts';
import { saveLeaf } from '#features/methods/tree/edit.ts';
import { myConsents } from '#features/people/consenting/mine.ts';
import { withdrawConsent } from '#features/people/consenting/withdraw.ts';
import type { Asked } from '#kernel/contract.ts';
import { policyApplication } from '#library/policy-application.ts';
import type { Person } from '../../testing/arrive.ts';
import { inPlace } from '../../testing/designs.ts';
import { hallOf } from '../../testing/halls.ts';
import { webOf } from '../../testing/http.ts';
import { switchOn } from '../../testing/methods.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { sheetFrom } from '../../testing/printed.ts';
import { wordsOn } from '../../testing/printed-words.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { bringIn } from './bring-in.ts';
import { print } from './print.ts';
import { open } from './read.ts';
import { sheet } from './sheet.ts';

let world: World;
let http: FastifyInstance;
let cast: Cast;
let leaf: string;
let people: string;
let income: string;
beforeAll(async () => {
  world = await createWorld();
  http = await webOf(world);
  cast = await castOf(world);
  await switchOn(world, [policyApplication]);
  const keeper = await world.arrive('system-admin', { called: '李管理员' });
  await keeper.does(saveLeaf, ownLeaf);
  const found = (await world.system.see(catalogue, { token: null }, {})).leaves.find(({ name }) => name === ownLeaf.name);
  leaf = found?.id ?? '';
  [people = '', income = ''] = found?.questions.map(({ id }) => id) ?? [];
});
afterAll(async () => {
  await http.close();
  await world.end();
});

const ownLeaf: Asked<(typeof saveLeaf)['contract']> = {
  ...{ leaf: null, catalogue: 'neighbourly', topic: 'help', name: '困难家庭送菜', words: ['送菜'] },
  ...{ within: { unit: 'workdays', count: 3 }, takers: ['volunteer'], skill: null, small: 'difficulty', field: 'convenience' },
  ...{ part: null, form: 'mend', danger: null },
  questions: [
    { label: '几个人吃', kind: 'number', required: true },
    { label: '一个月多少钱', kind: 'text', sensitive: 'finances' },
  ],
};

const words = async (id: string, by = cast.lin) => wordsOn((await by.sees(sheet, { id })).bytes);
const printed = async (person: Person) => (await cast.lin.does(print, { kind: 'order', leaf, person: person.id })).id;
const consents = async (person: Person) => (await person.sees(myConsents, {})).standing;
const picture = async () => (await cast.lin.does(keepPhoto, { bytes: Buffer.from('the sheet') })).id;
const isKept = async (id: string) =>
  (await world.owner.selectFrom('photo').select('matter_id').where('id', '=', id).executeTakeFirstOrThrow()).matter_id !== null;

test('a sheet with a sensitive question has a line of its own to tick and sign: what, what for, that refusing costs nothing', async () => {
  const id = await printed(await world.arrive('resident', { name: '冯一' }));
  const said = await words(id);
  expect(said).toContain('一个月多少钱（敏感信息，可以不填）');
  expect(said).toContain('单独同意（可以不同意）');
  expect(said).toContain('我同意把「一个月多少钱」记下来。这是敏感信息（家里的收入和困难），只用来办这件事。');
  expect(said).toContain('不同意就空着，不打勾、不签名，别的照样办，一点不影响。同意了也随时能收回，收回以后写过的就删掉。');
  expect(said).toContain('单独签名');
  const plain = (await cast.lin.does(print, { kind: 'order', leaf: 'stair-light', person: cast.wang.id })).id;
  expect(await words(plain)).not.toContain('单独同意');
});

test('signed by itself, it is taken over as said on paper; taken back, the key is destroyed', async () => {
  const feng = await world.arrive('resident', { name: '冯二' });
  const paper = await printed(feng);
  expect((await cast.lin.sees(open, { id: paper })).fields[1]).toMatchObject({ id: income, sensitive: 'finances', required: false });
  const photo = await picture();
  const given = { paper, how: 'photo', photo, agreed: true, subject: '想要人送菜', answers: { [people]: 2, [income]: '六百块' } } as const;
  const { id: matter } = await cast.lin.does(bringIn, { ...given, consented: true });
  expect(await isKept(photo)).toBe(true);
  expect((await feng.sees(show, { matter })).timeline[0]).toMatchObject({ text: expect.stringContaining('六百块'), photos: [photo] });
  const [filed] = (await cast.lin.sees(show, { matter })).timeline;
  expect(filed).toMatchObject({ text: expect.stringMatching(/一个月多少钱：已封存；单子的照片：已封存$/), photos: [] });
  expect((await cast.lin.does(openMarked, { matter, reason: '照单子核对' })).answers).toMatchObject([
    { says: '六百块' },
    { photos: [photo] },
  ]);
  expect(await consents(feng)).toMatchObject([{ purpose: 'finances', about: matter, saidBy: 'paper' }]);
  await feng.does(withdrawConsent, { purpose: 'finances', about: matter });
  expect(await cast.lin.seesNot(show, { matter })).toBe('not_found');
});

test('not signed, the order is filed all the same without that field and without the picture it stands on, and no consent stands', async () => {
  const feng = await world.arrive('resident', { name: '冯三' });
  const photo = await picture();
  const given = { paper: await printed(feng), how: 'photo', photo, agreed: true, subject: '想要人送菜', consented: false } as const;
  const { id: matter } = await cast.lin.does(bringIn, { ...given, answers: { [people]: 2, [income]: '六百块' } });
  expect(await isKept(photo)).toBe(false);
  expect((await cast.lin.sees(show, { matter })).timeline[0]?.text).not.toContain('六百块');
  expect(await consents(feng)).toEqual([]);
});

test('where the whole sheet is sensitive it says so, and without the signature nothing of it is written', async () => {
  const feng = await world.arrive('resident', { name: '冯四' });
  const { he } = cast;
  const { id: paper } = await he.does(print, { kind: 'order', leaf: 'policy-living' });
  const said = await words(paper, he);
  expect(said).toContain('我同意把这张单子上写的记下来。这是敏感信息（家里的收入和困难），只用来办这件事。');
  expect(said).toContain('不同意就不用交这张单子，别的事照样办；也可以到窗口当面说。');
  const given = { paper, how: 'code', agreed: true, subject: '想申请低保', person: feng.id } as const;
  expect(await he.isRefused(bringIn, { ...given, consented: false })).toBe('people.consent_needed');
  await he.does(bringIn, { ...given, consented: true });
  expect(await consents(feng)).toMatchObject([{ purpose: 'finances', saidBy: 'paper' }]);
});

test('the answer of a step on paper is the same: a line to sign, and the field only with it', async () => {
  const { lin, wang, chen } = cast;
  const field = { form: 'explanation', field: 'field' } as const;
  await inPlace(chen, {
    community: world.places.community.id,
    method: 'three-orders',
    edits: [
      { do: 'add-field', form: 'explanation', kind: 'text' },
      { do: 'name-field', ...field, label: '家里的难处' },
      { do: 'mark-field', ...field, sensitive: 'finances' },
    ],
  });
  for (const consented of [false, true]) {
    const matter = await cast.filed();
    const { id: paper } = await lin.does(print, { kind: 'step', matter });
    expect(await words(paper)).toContain('我同意把「家里的难处」记下来。');
    const given = { paper, how: 'code', agreed: true, outcome: 'explained', answers: { reason: '归电力公司', field: '没有收入' } } as const;
    await lin.does(bringIn, { ...given, consented });
    const [told = '', open = ''] = await Promise.all(
      [wang, chen].map(async (who) => (await who.sees(show, { matter })).timeline.at(-1)?.text),
    );
    expect([told.includes('归电力公司'), told.includes('没有收入')]).toEqual([true, consented]);
    expect([open.includes('没有收入'), open.includes('家里的难处：已封存')]).toEqual([false, consented]);
    expect((await consents(wang)).filter(({ about }) => about === matter).map(({ saidBy }) => saidBy)).toEqual(consented ? ['paper'] : []);
  }
});

test('the form of the hall, open to everybody, has the same line', async () => {
  const windows = [
    {
      name: '社会保障',
      place: '大厅左手',
      takes: [{ leaf: 'policy-living', name: '低保申请', affair: 'government' as const, documents: [] }],
    },
  ];
  const [laid] = await hallOf(world, cast.chen, windows);
  const form = await sheetFrom(http, null, `hall.form-sheet?service=${at(laid?.services ?? [], 0)}`);
  expect(wordsOn(form.bytes)).toContain('我同意把这张单子上写的记下来。这是敏感信息（家里的收入和困难），只用来办这件事。');
});
