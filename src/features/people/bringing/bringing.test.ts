import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actFor } from '#features/accounts/act-for.ts';
import { bindByCode, issueBindingCode } from '#features/accounts/binding-codes.ts';
import { layPlaces, place } from '#features/areas/door.ts';
import { expire } from '#kernel/retention.ts';
import type { Person } from '../../../testing/arrive.ts';
import { toldTo } from '../../../testing/orders.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { myConsents } from '../consenting/mine.ts';
import { withdrawConsent } from '../consenting/withdraw.ts';
import { consentTold } from '../consenting/words.ts';
import { openOwn, rewriteIdNumber } from '../correcting/vault.ts';
import { people } from '../feature.ts';
import { moveHome, moveIn, moveOut } from '../moving/move.ts';
import { eraseMe } from '../own/erase.ts';
import { persons } from '../persons.ts';
import { totals } from '../totals.ts';
import { whoLooked } from '../who-looked.ts';
import { bringAlong } from './agree.ts';
import type { Part } from './contract.ts';
import { coming, takeOver } from './take-over.ts';
import { receiverOf, told } from './words.ts';

let world: World;
let here: Awaited<ReturnType<typeof village>>;
let there: Awaited<ReturnType<typeof village>>;
const onDay = '2026-03-01';
beforeAll(async () => {
  world = await createWorld();
  [here, there] = [await village(world, '学苑社区'), await village(world, '柳巷社区')];
});
afterAll(() => world.end());

let count = 1000;
const next = () => {
  count += 1;
  return String(count);
};
async function newDoor(): Promise<string> {
  const home = place({ kind: 'dwelling', name: next(), parent: there.community });
  await layPlaces(world.owner, [home]);
  return home.id;
}
/** Somebody of the community they leave, with an ID number in its ledger. */
async function neighbour(name: string): Promise<Person & { name: string; number: string }> {
  const who = await here.member(name);
  const number = `14010619600101${next()}`;
  const { keys } = world.system;
  await world.owner.transaction().execute((tx) => rewriteIdNumber({ tx, keys, person: who.id }, number));
  await world.owner.updateTable('person').set({ sex: '男', birth_year: 1960 }).where('id', '=', who.id).execute();
  return { ...who, name, number };
}
const all: Part[] = ['phone', 'sex', 'birth-year'];
const lets = (who: Person, parts: Part[] = all) => who.does(bringAlong, { community: there.community.id, parts }).then(({ id }) => id);
const leaves = (who: Person) => here.chen.does(moveOut, { person: who.id, why: 'moved-out', onDay });
const said = (name: string, dwelling: string) => ({ dwelling, name, relation: '户主' as const, onDay });
const waiting = async () => (await there.chen.sees(coming, { community: there.community.id })).rows;
const lineOf = (person: string) =>
  world.owner.selectFrom('person').select(['masked', 'sex', 'birth_year']).where('id', '=', person).executeTakeFirstOrThrow();
const vaultOf = (person: string) =>
  world.owner.transaction().execute(async (tx) => {
    const { name, phone, idNumber } = await openOwn(tx, world.system.keys, person);
    return { name, phone, idNumber };
  });

/** They let it come along, leave, say their name in the new community and are entered there. */
async function moves(name: string, parts: Part[] = all, anew = {}) {
  const who = await neighbour(name);
  const id = await lets(who, parts);
  await leaves(who);
  const { id: fresh } = await there.chen.does(takeOver, { coming: id, ...said(name, await newDoor()), ...anew });
  return { who, id, fresh };
}

test('whoever agrees to nothing is entered anew with what they say themself; the new community reads nothing of what the old one keeps, and that ends by its time', async () => {
  const who = await neighbour('常在此');
  await leaves(who);
  expect(await waiting()).toEqual([]);
  const { id } = await there.chen.does(moveIn, { ...said('常在此', await newDoor()), phone: '19900001111' });
  expect(await vaultOf(id)).toEqual({ name: '常在此', phone: '19900001111', idNumber: null });
  expect(await lineOf(id)).toMatchObject({ sex: null, birth_year: null });
  expect((await there.chen.sees(totals, { community: there.community.id })).persons).not.toBeNull();
  expect((await who.sees(whoLooked, {})).rows).toEqual([]);
  await world.owner
    .transaction()
    .execute(async (tx) => {
      await sql`set local role mulin_retention`.execute(tx);
      await expire(tx, [people], world.now().add({ hours: 24 * 731 }));
      const { rows } = await sql<{ key: unknown }>`select key_wrapped as key from person_vault where person_id = ${who.id}`.execute(tx);
      expect(rows).toEqual([{ key: null }]);
      throw new Error('undone');
    })
    .catch((error: unknown) => expect(error).toMatchObject({ message: 'undone' }));
});

test('agreed to, exactly the chosen columns come along and no other; the old community says first that they left, and they read both times that it was looked at', async () => {
  const who = await neighbour('带一半');
  const id = await lets(who, ['phone', 'birth-year']);
  const consents = (await who.sees(myConsents, {})).standing;
  expect(consents).toMatchObject([
    { purpose: 'moving', about: id, receiver: receiverOf('柳巷社区', ['phone', 'birth-year']), saidBy: 'self' },
  ]);
  expect(await waiting()).toMatchObject([{ id, masked: '带**', from: '学苑社区', parts: ['phone', 'birth-year'], left: false }]);
  expect(JSON.stringify(await waiting())).not.toContain(who.phone);
  const asked = { coming: id, ...said('带一半', await newDoor()) };
  expect(await there.chen.isRefused(takeOver, asked)).toBe('people.not_left_yet');
  await leaves(who);
  expect(await there.chen.isRefused(takeOver, { ...asked, name: '别的人' })).toBe('people.not_the_one');
  expect((await who.sees(whoLooked, {})).rows).toEqual([]);
  const { id: fresh } = await there.chen.does(takeOver, asked);
  expect(await vaultOf(fresh)).toEqual({ name: '带一半', phone: who.phone, idNumber: null });
  expect(await lineOf(fresh)).toEqual({ masked: '带**', sex: null, birth_year: 1960 });
  expect((await there.chen.sees(persons, { like: who.phone })).rows.map((row) => row.id)).toEqual([fresh]);
  expect((await toldTo(who))[0]).toBe(told.taken('柳巷社区'));
  const looks = async () =>
    (await who.sees(whoLooked, {})).rows.filter(({ reason }) => reason === told.looked).map(({ byCalled }) => byCalled);
  expect(await looks()).toEqual(['陈书记']);
  await bindsTo(who, fresh);
  expect(await looks()).toEqual(['陈书记']);
  expect((await who.sees(myConsents, {})).standing).toMatchObject([{ purpose: 'moving', about: id, saidBy: 'self', until: null }]);
  expect(await there.chen.isRefused(takeOver, asked)).toBe('not_found');
  expect(await world.owner.selectFrom('bringing').select('sealed').where('id', '=', id).execute()).toEqual([{ sealed: Buffer.alloc(0) }]);
});

/** The account of somebody who moved acts for who they are in the new ledger too. */
async function bindsTo(who: Person, fresh: string): Promise<void> {
  const { code } = await there.chen.does(issueBindingCode, { person: fresh });
  await who.does(bindByCode, { code, scope: 'self' });
  await who.does(actFor, { person: fresh });
}

test('taken back later, what came along goes and what was given anew stays; the household stands, and whoever entered it is told', async () => {
  const { who, id, fresh } = await moves('又收回', all, { phone: '19900002222' });
  expect(await vaultOf(fresh)).toMatchObject({ phone: '19900002222' });
  expect(await lineOf(fresh)).toMatchObject({ sex: '男', birth_year: 1960 });
  await who.does(withdrawConsent, { purpose: 'moving', about: id });
  expect(await lineOf(fresh)).toEqual({ masked: '又**', sex: null, birth_year: null });
  expect(await vaultOf(fresh)).toEqual({ name: '又收回', phone: '19900002222', idNumber: null });
  expect((await there.chen.sees(persons, { like: '又收回' })).rows.map((row) => row.id)).toEqual([fresh]);
  expect((await toldTo(there.chen))[0]).toBe(consentTold.ended);

  const whole = await moves('都带来', ['phone', 'id-number']);
  expect(await vaultOf(whole.fresh)).toEqual({ name: '都带来', phone: whole.who.phone, idNumber: whole.who.number });
  expect(await lineOf(whole.fresh)).toMatchObject({ sex: null, birth_year: null });
  await whole.who.does(withdrawConsent, { purpose: 'moving', about: whole.id });
  expect(await vaultOf(whole.fresh)).toEqual({ name: '都带来', phone: null, idNumber: null });
  expect((await there.chen.sees(persons, { like: whole.who.number.slice(-4) })).rows).toEqual([]);

  const other = await moves('新号收');
  await bindsTo(other.who, other.fresh);
  await other.who.does(withdrawConsent, { purpose: 'moving', about: other.id });
  expect(await vaultOf(other.fresh)).toMatchObject({ phone: null });
  expect((await there.chen.sees(persons, { like: other.who.phone })).rows).toEqual([]);
  expect((await other.who.sees(myConsents, {})).standing).toEqual([]);
});

test('taken back, run out, or erased before anybody was entered, nothing of it can be opened', async () => {
  const sealedOf = async (id: string) =>
    (await world.owner.selectFrom('bringing').select('sealed').where('id', '=', id).executeTakeFirst())?.sealed.length ?? 0;
  const back = await neighbour('先收回');
  const id = await lets(back);
  expect(await back.isRefused(bringAlong, { community: there.community.id, parts: all })).toBe('people.brings_already');
  expect(await sealedOf(id)).toBeGreaterThan(60);
  await back.does(withdrawConsent, { purpose: 'moving', about: id });
  await leaves(back);
  expect([await sealedOf(id), await there.chen.isRefused(takeOver, { coming: id, ...said('先收回', await newDoor()) })]).toEqual([
    0,
    'not_found',
  ]);
  const gone = await neighbour('先注销');
  const other = await lets(gone);
  await gone.does(eraseMe, { sure: true });
  const dead = await neighbour('先走了');
  const third = await lets(dead);
  await here.chen.does(moveOut, { person: dead.id, why: 'died', onDay });
  expect([await sealedOf(other), await sealedOf(third), await waiting()]).toEqual([0, 0, []]);
  const late = await neighbour('六十天');
  const last = await lets(late);
  await world.owner.transaction().execute(async (tx) => {
    await sql`set local role mulin_retention`.execute(tx);
    await expire(tx, [people], world.now().add({ hours: 24 * 61 }));
  });
  expect(await sealedOf(last)).toBe(0);
});

test('it is for the office of that community alone, for another one than one’s own, and nobody is carried over without it', async () => {
  const who = await neighbour('只给他');
  expect(await who.isRefused(bringAlong, { community: here.community.id, parts: all })).toBe('people.lives_here');
  expect(bringAlong.contract.input.safeParse({ community: there.community.id, parts: [] }).success).toBe(false);
  const id = await lets(who);
  await leaves(who);
  const asked = { coming: id, ...said('只给他', await newDoor()) };
  const grids = await world.arrive('grid-worker');
  for (const other of [here.chen, await world.arrive('secretary')]) {
    expect(await other.seesNot(coming, { community: there.community.id })).toBe('not_found');
    expect(await other.isRefused(takeOver, asked)).toBe('not_found');
  }
  expect(await grids.isRefused(takeOver, asked)).toBe('not_allowed');
  await world.owner
    .insertInto('post')
    .values({ ...(await postOf(here.chen)), area_id: there.community.id })
    .execute();
  const stays = await neighbour('搬不动');
  const dwelling = await newDoor();
  expect(await here.chen.isRefused(moveHome, { persons: [stays.id], dwelling, onDay })).toBe('people.other_community');
});

async function postOf(who: Person) {
  const { id: _, ...post } = await world.owner
    .selectFrom('post')
    .selectAll()
    .where('id', '=', who.post ?? '')
    .executeTakeFirstOrThrow();
  return { ...post, id: crypto.randomUUID() };
}
