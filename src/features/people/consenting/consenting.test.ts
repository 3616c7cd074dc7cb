import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actFor } from '#features/accounts/act-for.ts';
import { bindByCode } from '#features/accounts/binding-codes.ts';
import { inviteFamily } from '#features/accounts/family/invite.ts';
import { endAlone, noteAlone } from '#features/care/alone/say.ts';
import { aloneWithMe, myAlone } from '#features/care/alone/see.ts';
import { myServices } from '#features/care/services/mine.ts';
import { file, fileFor } from '#features/matters/file.ts';
import { endWish, wishFirst } from '#features/matters/first/wish.ts';
import { mine } from '#features/matters/lists.ts';
import { show } from '#features/matters/show.ts';
import { dispatch, fill, rate, sign, take } from '#features/matters/verbs.ts';
import { list } from '#features/notices/read.ts';
import { policyApplication } from '#library/policy-application.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { type Cast, castOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { myCopy } from '../own/copy.ts';
import { eraseMe } from '../own/erase.ts';
import { sayConsent } from '../own/word.ts';
import { registered } from '../register/register.ts';
import { reveal } from '../reveal.ts';
import { whoLooked } from '../who-looked.ts';
import { separates } from './contract.ts';
import { myConsents } from './mine.ts';
import { separateConsents } from './purposes.ts';
import { withdrawConsent } from './withdraw.ts';
import { consentTold } from './words.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  await switchOn(world, [policyApplication]);
});
afterAll(() => world.end());

const asked = () => ({ subject: '想申请低保', leaf: 'policy-living', place: cast.wang.dwelling.id, more: '一个月六百块' });
const standing = async () => (await cast.wang.sees(myConsents, {})).standing;
const keyOf = (id: string) =>
  world.owner.selectFrom('matter').select(['key_wrapped', 'subject', 'outcome']).where('id', '=', id).executeTakeFirstOrThrow();

test('what tells of income is written only once it was agreed to by itself; without it the sentence says what may be done instead, and other things are asked as ever', async () => {
  const { wang, he } = cast;
  const before = (await wang.sees(mine, {})).rows.length;
  expect(await wang.isRefused(file, asked())).toBe('people.consent_needed');
  expect((await wang.sees(mine, {})).rows).toHaveLength(before);
  expect(await wang.isRefused(file, { ...asked(), leaf: 'policy-old' })).toBe('allowed');
  const { id } = await wang.does(file, { ...asked(), consented: true });
  expect(await standing()).toMatchObject([{ purpose: 'finances', about: id, saidBy: 'self', receiver: null }]);
  const heard = { ...asked(), channel: 'phone', person: wang.id, agreed: true } as const;
  expect(await he.isRefused(fileFor, heard)).toBe('people.consent_needed');
  const { id: written } = await he.does(fileFor, { ...heard, consented: true });
  expect((await standing()).find(({ about }) => about === written)).toMatchObject({ saidBy: 'staff' });
});

test('taken back with one act, what was written is gone at once: the matter is withdrawn, its key destroyed, and nobody reads a word of it', async () => {
  const { wang, he } = cast;
  const { id } = await wang.does(file, { ...asked(), consented: true });
  await he.does(fill, { matter: id, step: 'accept', outcome: 'taken' });
  expect(await he.sees(show, { matter: id })).toMatchObject({ more: '想申请低保。一个月六百块' });
  await wang.does(withdrawConsent, { purpose: 'finances', about: id });
  expect(await he.seesNot(show, { matter: id })).toBe('not_found');
  expect(await keyOf(id)).toEqual({ key_wrapped: null, subject: '（本人收回了同意，内容已删除）', outcome: 'withdrawn' });
  expect(await wang.isRefused(withdrawConsent, { purpose: 'finances', about: id })).toBe('people.no_consent');
  expect((await wang.sees(myConsents, {})).over).toMatchObject([{ about: id, withdrawnAt: expect.any(String) }]);
});

test('nobody withdraws, or reads, what somebody else agreed to', async () => {
  const { wang, chen, lin } = cast;
  const { id } = await wang.does(file, { ...asked(), consented: true });
  for (const other of [chen, lin]) {
    expect(await other.isRefused(withdrawConsent, { purpose: 'finances', about: id })).toBe('people.no_consent');
    expect((await other.sees(myConsents, {})).standing).toEqual([]);
  }
  expect(await world.system.db.selectFrom('separate_consent').select('purpose').execute()).toEqual([]);
});

test('a note for one helper names them; taken back on either page the note is gone, the helper is told to use no more of it, and a new helper takes the place of the one before', async () => {
  const { wang, zhou, sun } = cast;
  const note = { days: 7, calls: true, shopping: false, agreed: true } as const;
  await wang.does(noteAlone, { ...note, helper: zhou.post ?? '' });
  expect((await standing()).find(({ purpose }) => purpose === 'alone')?.receiver).toContain('周师傅');
  expect((await zhou.sees(aloneWithMe, {})).rows).toHaveLength(1);
  await wang.does(noteAlone, { ...note, helper: sun.post ?? '' });
  expect((await toldTo(zhou))[0]).toBe(consentTold.ended);
  await wang.does(withdrawConsent, { purpose: 'alone', about: wang.id });
  expect([(await sun.sees(aloneWithMe, {})).rows, (await wang.sees(myAlone, {})).note]).toEqual([[], null]);
  expect((await toldTo(sun))[0]).toBe(consentTold.ended);
  await wang.does(noteAlone, { ...note, helper: sun.post ?? '' });
  await wang.does(endAlone, {});
  expect((await standing()).filter(({ purpose }) => purpose === 'alone')).toEqual([]);
});

test('the wish to be first stands among the consents, and ends there as it ends where it was made', async () => {
  const { wang } = cast;
  await wang.does(wishFirst, { months: 3, agreed: true });
  expect((await standing()).some(({ purpose }) => purpose === 'first')).toBe(true);
  await wang.does(withdrawConsent, { purpose: 'first', about: wang.id });
  expect(await wang.isRefused(endWish, {})).toBe('matters.no_wish');
});

test('a shop has a name and a phone only when they were given to it, by name; without them the price holds all the same', async () => {
  const { wang } = cast;
  const kept = await quoted();
  await wang.does(sign, { matter: kept, step: 'agree', outcome: 'agreed' });
  expect(await looks(kept)).toBe('people.not_given');
  const given = await quoted();
  expect(await looks(given)).toBe('people.not_given');
  await wang.does(sign, { matter: given, step: 'agree', outcome: 'agreed', gives: true });
  expect((await standing()).find(({ purpose }) => purpose === 'shop')).toMatchObject({ about: given, receiver: '利民五金' });
  expect([await looks(given), await looks(kept)]).toEqual(['allowed', 'people.not_given']);
  await wang.does(withdrawConsent, { purpose: 'shop', about: given });
  expect(await looks(given)).toBe('people.not_given');
  expect((await toldTo(cast.shop))[0]).toBe(consentTold.ended);
  expect((await wang.sees(show, { matter: given })).assignee?.called).toBe('利民五金');
});

async function quoted(): Promise<string> {
  const matter = await cast.filed({ subject: '换门锁', leaf: 'door-lock' });
  await cast.lin.does(dispatch, { matter, step: 'dispatch', posts: ['shop'] });
  await cast.shop.does(take, { matter, step: 'offer', as: 'shop', answers: { price: 8050, covers: '含工时' } });
  return matter;
}
const looks = (matter: string) => cast.shop.isRefused(reveal, { person: cast.wang.id, matter, reason: '约上门时间' });

test('for a child under fourteen a parent agrees, and nobody else of the family does for a grown-up', async () => {
  const child = await world.arrive('resident', { name: '小宝' });
  await world.owner.updateTable('person').set({ birth_year: 2016 }).where('id', '=', child.id).execute();
  expect(await child.isRefused(sayConsent, { purpose: 'public', given: true })).toBe('people.guardian_first');
  expect(await child.isRefused(file, { ...asked(), place: child.dwelling.id, consented: true })).toBe('people.guardian_first');
  expect(await child.isRefused(wishFirst, { months: 1, agreed: true })).toBe('people.guardian_first');
  const mother = await actingFor(child, 'parent');
  await mother.does(sayConsent, { purpose: 'public', given: true });
  const { id } = await mother.does(file, { ...asked(), place: child.dwelling.id, consented: true });
  expect((await mother.sees(myConsents, {})).standing.map(({ purpose, saidBy }) => [purpose, saidBy])).toEqual([
    ['finances', 'guardian'],
    ['public', 'guardian'],
  ]);
  await mother.does(withdrawConsent, { purpose: 'finances', about: id });
  expect((await keyOf(id)).key_wrapped).toBeNull();
  const daughter = await actingFor(cast.sun, 'child');
  expect(await daughter.isRefused(sayConsent, { purpose: 'public', given: true })).toBe('people.own_word_only');
  expect(await daughter.isRefused(file, { ...asked(), place: cast.sun.dwelling.id })).toBe('people.own_consent');
  expect(await daughter.seesNot(myConsents, {})).toBe('people.own_word_only');
});

async function actingFor(whose: Person, kin: 'parent' | 'child'): Promise<Person> {
  const family = await world.arrive('resident', { name: '钱家人' });
  const { code } = await whose.does(inviteFamily, { may: ['ask', 'see', 'confirm'], kin, days: 30 });
  await family.does(bindByCode, { code, scope: 'self', calls: '家里人' });
  await family.does(actFor, { person: whose.id });
  return family;
}

test('whoever agrees to nothing at all is served as everybody: an order from asking to the last word, a shop, an application, the ledger of services, the log of lookers', async () => {
  const nobody = await world.arrive('resident', { name: '不同意的人' });
  expect((await nobody.sees(myConsents, {})).standing).toEqual([]);
  const { id: matter } = await nobody.does(file, { subject: '楼道灯不亮', leaf: 'stair-light', place: nobody.dwelling.id });
  await cast.lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  await cast.zhou.does(take, { matter, step: 'offer' });
  await cast.zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
  await nobody.does(rate, { matter, step: 'confirm', solved: true, stars: 5 });
  const { id: bought } = await nobody.does(file, { subject: '换门锁', leaf: 'door-lock', place: nobody.dwelling.id });
  await cast.lin.does(dispatch, { matter: bought, step: 'dispatch', posts: ['shop'] });
  await cast.shop.does(take, { matter: bought, step: 'offer', as: 'shop', answers: { price: 100, covers: '锁' } });
  await nobody.does(sign, { matter: bought, step: 'agree', outcome: 'agreed' });
  await cast.shop.does(fill, { matter: bought, step: 'work', outcome: 'done', answers: { did: '换了锁' } });
  await nobody.does(rate, { matter: bought, step: 'confirm', solved: true });
  const seen = [await nobody.seesNot(myServices, {}), await nobody.seesNot(whoLooked, {}), await nobody.seesNot(list, {})];
  expect(seen).toEqual(['allowed', 'allowed', 'allowed']);
  for (const [leaf, answer] of [
    ['policy-old', 'allowed'],
    ['policy-living', 'people.consent_needed'],
  ] as const)
    expect(await nobody.isRefused(file, { subject: '想申请', leaf, place: nobody.dwelling.id })).toBe(answer);
  expect((await nobody.sees(myConsents, {})).standing).toEqual([]);
});

test('the register names what is sensitive, and each such thing kept by consent is asked for by itself', async () => {
  const { rows } = await columnsAsked();
  const guarded = Object.values(separateConsents).flatMap(({ columns }) => columns);
  expect(rows.filter((column) => !guarded.includes(column) && column !== 'consent.purpose')).toEqual([]);
  expect(guarded.filter((column) => !rows.includes(column))).toEqual([]);
  expect((await registered(world.owner)).filter(({ sensitive }) => sensitive !== null).length).toBeGreaterThan(5);
});

test('the database takes down a consent for each thing there is, and for no other', async () => {
  const { rows } = await sql<{ rule: string }>`
    select pg_get_constraintdef(oid) as rule from pg_constraint
    where conname = 'separate_consent_purpose_check' and connamespace = current_schema()::regnamespace`.execute(world.owner);
  const allowed = [...(rows[0]?.rule ?? '').matchAll(/'([a-z-]+)'/g)].map(([, purpose]) => purpose);
  expect(allowed.toSorted()).toEqual([...separates].toSorted());
});

async function columnsAsked(): Promise<{ rows: string[] }> {
  const { rows } = await sql<{ column: string }>`
    select c.relname || '.' || a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relnamespace = current_schema()::regnamespace and col_description(c.oid, a.attnum) like '%敏感：%单独同意%'`.execute(
    world.owner,
  );
  return { rows: rows.map(({ column }) => column) };
}

test('the copy says in words what was agreed to, and who erases themself takes everything back: whoever received something is told', async () => {
  const { sun } = cast;
  const zhao = await world.arrive('resident', { name: '赵奶奶' });
  await zhao.does(noteAlone, { days: 7, calls: true, shopping: false, agreed: true, helper: sun.post ?? '' });
  await zhao.does(sayConsent, { purpose: 'party', given: true });
  const { consents } = await zhao.sees(myCopy, {});
  expect(consents.map(({ what, receiver }) => [what, receiver])).toEqual(
    expect.arrayContaining([
      ['家里近期没人', expect.stringContaining('老孙')],
      ['我想申请入党', null],
    ]),
  );
  const told = (await toldTo(sun)).filter((say) => say === consentTold.ended).length;
  await zhao.does(eraseMe, { sure: true });
  expect((await toldTo(sun)).filter((say) => say === consentTold.ended)).toHaveLength(told + 1);
  const left = await world.owner
    .selectFrom('separate_consent')
    .select('purpose')
    .where('person_id', '=', zhao.id)
    .where('withdrawn_at', 'is', null)
    .execute();
  expect(left).toEqual([]);
});
