import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actFor } from '#features/accounts/act-for.ts';
import { bindByCode } from '#features/accounts/binding-codes.ts';
import { inviteFamily } from '#features/accounts/family/invite.ts';
import { openSession } from '#features/accounts/open-account.ts';
import { householdCard } from '#features/people/household-card.ts';
import { whoLooked } from '#features/people/who-looked.ts';
import { dayOf } from '#kernel/clock.ts';
import { sweepOnce } from '#kernel/sweeper.ts';
import { acts, type Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { noteCare } from './note.ts';
import { inMyCare, myCare, openCare } from './see.ts';
import { endUnanswered } from './stay.ts';
import { whomToNameFor, wishCare, wishCareFor } from './wish.ts';
import { lookedWhy, told } from './words.ts';

let world: World;
let head: Person;
let volunteer: Person;
let lin: Person;
beforeAll(async () => {
  world = await createWorld();
  head = await world.arrive('building-head', { name: '郭玉兰', called: '郭楼长', home: at(world.places.dwellings, 2) });
  volunteer = await world.arrive('volunteer', { name: '周建国', called: '周师傅', home: at(world.places.dwellings, 4) });
  lin = await world.arrive('grid-worker', { name: '林晓', called: '小林', home: at(world.places.dwellings, 6) });
});
afterAll(() => world.end());

const wish = (...carers: Person[]) => ({
  carers: carers.map(({ post }) => post ?? ''),
  wishes: ['visit' as const],
  words: '腿脚不便',
  months: 12,
  agreed: true as const,
});
const namedBy = async (carer: Person) => (await carer.sees(inMyCare, {})).rows.map(({ person }) => person);
/** The same person, signed in anew: months pass here. */
const again = async (who: Person): Promise<Person> => ({
  ...who,
  ...acts(world.system, await openSession(world.owner, world.system.keys, world.now(), who.account)),
});

test('whoever writes it down for somebody names not themself, changes nothing that stands and comes by no note; the person is told', async () => {
  const feng = await world.arrive('resident', { name: '冯奶奶' });
  const self = { ...wish(lin), person: feng.id };
  expect(await lin.isRefused(wishCareFor, self)).toBe('care.not_oneself');
  expect((await lin.sees(whomToNameFor, { person: feng.id })).posts.map(({ post }) => post)).not.toContain(lin.post);
  await lin.does(wishCareFor, { ...wish(head), person: feng.id });
  expect((await toldTo(feng))[0]).toBe(told.wished);
  await head.does(noteCare, { person: feng.id, day: dayOf(world.now()), says: '钥匙在邻居家' });
  const stood = await feng.sees(myCare, {});
  expect(await lin.isRefused(wishCareFor, { ...wish(volunteer), person: feng.id, words: '换一个人' })).toBe('care.stands');
  expect([await feng.sees(myCare, {}), await namedBy(volunteer)]).toEqual([stood, []]);

  await feng.does(wishCare, wish(head, volunteer));
  expect((await volunteer.does(openCare, { person: feng.id })).notes).toHaveLength(1); // whoever is named as well reads what stands
  await feng.does(wishCare, wish(volunteer));
  expect((await volunteer.does(openCare, { person: feng.id })).notes).toEqual([]);
  expect((await feng.sees(myCare, {})).file?.notes).toEqual([]);
});

test('family who see what is theirs read nothing of a card, and not that somebody opened it', async () => {
  const [jia, daughter] = [await world.arrive('resident', { name: '贾奶奶' }), await world.arrive('resident', { name: '贾女士' })];
  await jia.does(wishCare, wish(head));
  await head.does(openCare, { person: jia.id });
  const { household_id: household } = await world.owner
    .selectFrom('person')
    .select('household_id')
    .where('id', '=', jia.id)
    .executeTakeFirstOrThrow();
  await lin.does(householdCard, { household: household ?? '' });
  const { code } = await jia.does(inviteFamily, { may: ['see'], kin: 'child', days: 30 });
  await daughter.does(bindByCode, { code, scope: 'self', calls: '女儿' });
  await daughter.does(actFor, { person: jia.id });
  const whys = async (who: Person) => (await who.sees(whoLooked, {})).rows.map(({ reason }) => reason);
  expect(await whys(jia)).toContain(lookedWhy);
  expect(await whys(daughter)).not.toContain(lookedWhy);
  expect(await whys(daughter)).toHaveLength((await whys(jia)).length - 1);
});

test('a yes under way in the last moment is waited for, and what ends is told once, however many clocks sweep', async () => {
  const [ding, kong] = [await world.arrive('resident', { name: '丁阿婆' }), await world.arrive('resident', { name: '孔阿公' })];
  for (const one of [ding, kong]) await one.does(wishCare, wish(head));
  world.pass({ hours: 24 * 190 });
  const yes = await world.owner.startTransaction().execute();
  const later = world.now().add({ hours: 24 }).toString();
  await sql`update care_file set review_at = ${later} where person_id = ${ding.id}`.execute(yes);
  await Promise.all([1, 2].map(() => sweepOnce(world.system, endUnanswered)));
  await yes.commit().execute();
  await world.sweep();
  expect((await (await again(ding)).sees(myCare, {})).file).not.toBeNull();
  expect((await toldTo(await again(kong))).filter((say) => say === told.ended)).toHaveLength(1);
});
