import { afterAll, beforeAll, expect, test } from 'vitest';
import { switchOn } from '#features/methods/switch.ts';
import { myConsents } from '#features/people/consenting/mine.ts';
import { withdrawConsent } from '#features/people/consenting/withdraw.ts';
import { consentTold } from '#features/people/consenting/words.ts';
import { reveal } from '#features/people/reveal.ts';
import { whoLooked } from '#features/people/who-looked.ts';
import type { Person } from '../../../testing/arrive.ts';
import { type Cast, castOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file } from '../file.ts';
import { fill, rate } from '../verbs.ts';
import { giveContact } from './units.ts';

let world: World;
let cast: Cast;
let firm: Person;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  firm = await world.arrive('property', { called: '安居物业' });
  await cast.chen.does(switchOn, { method: 'common-repair', community: world.places.community.id });
});
afterAll(() => world.end());

const reason = '约上门看屋顶的时间';
const roof = () => cast.wang.does(file, { subject: '顶层屋顶漏水', leaf: 'roof-leak', place: cast.wang.dwelling.id }).then(({ id }) => id);
const looks = (matter: string) => firm.isRefused(reveal, { person: cast.wang.id, matter, reason });
const given = async () => (await cast.wang.sees(myConsents, {})).standing.filter(({ purpose }) => purpose === 'shop');

test('a firm with the order in hand has no name and phone as long as they were not given to it; the work is done to the end all the same', async () => {
  const { wang } = cast;
  const matter = await roof();
  await firm.does(fill, { matter, step: 'accept', outcome: 'taken' });
  expect(await looks(matter)).toBe('people.not_given');
  const answers = { found: '女儿墙根裂了两米，要做防水', fund: 'fund', cost: 380_000 };
  await firm.does(fill, { matter, step: 'look', outcome: 'seen', answers });
  await firm.does(fill, { matter, step: 'repair', outcome: 'done', answers: { did: '做了防水' } });
  await wang.does(rate, { matter, step: 'confirm', solved: true });
  expect([await given(), (await wang.sees(whoLooked, {})).rows]).toEqual([[], []]);
});

test('given for that order it may look, and the person reads it; for another order, taken back or over, it may not', async () => {
  const { wang, lin } = cast;
  const [matter, other] = [await roof(), await roof()];
  expect(await wang.isRefused(giveContact, { matter })).toBe('matters.no_unit');
  for (const one of [matter, other]) await firm.does(fill, { matter: one, step: 'accept', outcome: 'taken' });
  for (const stranger of [lin, firm]) expect(await stranger.isRefused(giveContact, { matter })).toBe('not_found');
  await wang.does(giveContact, { matter });
  expect(await given()).toMatchObject([{ about: matter, receiver: '安居物业', saidBy: 'self' }]);
  expect(await firm.does(reveal, { person: wang.id, matter, reason })).toMatchObject({ phone: wang.phone });
  expect((await wang.sees(whoLooked, {})).rows).toMatchObject([{ byCalled: '安居物业', reason }]);
  expect(await looks(other)).toBe('people.not_given');
  await wang.does(withdrawConsent, { purpose: 'shop', about: matter });
  expect([await looks(matter), (await toldTo(firm))[0]]).toEqual(['people.not_given', consentTold.ended]);
});
