import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bindByCode, issueBindingCode } from '#features/accounts/binding-codes.ts';
import { enterService } from '#features/care/services/enter.ts';
import { file, fileFor } from '#features/matters/file.ts';
import { appoint } from '#features/organizations/appoint.ts';
import { castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { eraseMe } from './erase.ts';
import { tellSkills } from './word.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('whoever is given a post in the moment they erase themself has it, and is told that they still hold one', async () => {
  const [chen, wang] = [await world.arrive('secretary'), await world.arrive('resident')];
  const post = { person: wang.id, kind: 'volunteer', area: world.places.community.id, called: '老王', since: '2026-03-02' };
  const erases = async () => {
    while ((await world.waiting()) === 0) {} // until the post is about to be written
    return await wang.isRefused(eraseMe, { sure: true });
  };
  expect(await world.overlapping('post', () => chen.isRefused(appoint, post), erases)).toEqual(['allowed', 'people.still_on_post']);
});

const lamp = (place: string) => ({ subject: '楼道灯不亮', leaf: 'stair-light', place });
const once = async <T>(does: () => Promise<T>): Promise<T> => {
  while ((await world.waiting()) === 0) {} // until the other is under way
  return await does();
};

test('what somebody asks in the moment they erase themself is either asked, and they are told to wait for its answer, or never was', async () => {
  const { chen } = await castOf(world);
  const asks = async () => (await world.owner.selectFrom('matter').select('id').execute()).length;
  const erasing = (who: { isRefused: typeof chen.isRefused }) => () => who.isRefused(eraseMe, { sure: true });
  const first = await world.arrive('resident');
  const asking = () => first.isRefused(file, lamp(first.dwelling.id));
  expect(await world.overlapping('matter', asking, () => once(erasing(first)))).toEqual(['allowed', 'people.still_open']);
  const [second, stood] = [await world.arrive('resident'), await asks()];
  const late = () => once(() => second.isRefused(file, lamp(second.dwelling.id)));
  expect(await world.overlapping('person_vault', erasing(second), late)).toEqual(['allowed', 'matters.person_unknown']);
  const third = await world.arrive('resident');
  const phoned = { ...lamp(third.dwelling.id), person: third.id, channel: 'phone', agreed: true } as const;
  const forThem = () => once(() => chen.isRefused(fileFor, phoned));
  expect(await world.overlapping('person_vault', erasing(third), forThem)).toEqual(['allowed', 'matters.person_unknown']);
  expect(await asks()).toBe(stood);
});

test('of two papers made for one person at once only the later lets anybody in', async () => {
  const [chen, li, wang] = [await world.arrive('secretary'), await world.arrive('community-staff'), await world.arrive('resident')];
  const family = { kin: 'child', may: ['ask'], days: 365, agreed: 'letter' } as const;
  const prints = (who: typeof chen) => () => who.isRefused(issueBindingCode, { person: wang.id, family: { ...family, may: ['ask'] } });
  expect(await world.overlapping('binding_code', prints(chen), prints(li))).toEqual(['allowed', 'allowed']);
  const good = await world.owner
    .selectFrom('binding_code')
    .select('id')
    .where('person_id', '=', wang.id)
    .where('used_at', 'is', null)
    .execute();
  expect(good).toHaveLength(1);
});

test('nobody is let act for somebody who erases themself in that moment: the paper in the hand of their family is worth nothing any more', async () => {
  const [chen, wang, child] = [await world.arrive('secretary'), await world.arrive('resident'), await world.arrive('resident')];
  const { code } = await chen.does(issueBindingCode, {
    person: wang.id,
    family: { kin: 'child', may: ['ask'], days: 365, agreed: 'letter' },
  });
  const erases = () => wang.isRefused(eraseMe, { sure: true });
  const late = () => once(() => child.isRefused(bindByCode, { code, scope: 'family' }));
  expect(await world.overlapping('person_vault', erases, late)).toEqual(['allowed', 'not_found']);
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from binding where person_id = ${wang.id} and (until is null or until > ${world.now().toString()}::timestamptz)`.execute(
    world.owner,
  );
  expect(rows).toEqual([{ n: 0 }]);
});

test('nothing is written of somebody who erases themself in that moment: neither what they say of themself nor what a worker did for them', async () => {
  const { lin } = await castOf(world);
  const [first, second] = [await world.arrive('resident'), await world.arrive('resident')];
  const erases = (who: typeof first) => () => who.isRefused(eraseMe, { sure: true });
  const says = () => once(() => first.isRefused(tellSkills, { unit: '', profession: '电工', specialty: '' }));
  expect(await world.overlapping('person_vault', erases(first), says)).toEqual(['allowed', 'not_found']);
  const { household_id } = await world.owner
    .selectFrom('person')
    .select('household_id')
    .where('id', '=', second.id)
    .executeTakeFirstOrThrow();
  const done = { household: household_id ?? '', person: second.id, kind: 'errand', day: '2026-03-02', result: '代取了药' } as const;
  const enters = () => once(() => lin.isRefused(enterService, done));
  const [erased, entered] = await world.overlapping('person_vault', erases(second), enters);
  expect([erased, entered]).toEqual(['allowed', 'not_found']);
  const { rows } = await sql`
    select person_id from service_entry where person_id = ${second.id} union all select person_id from skill_profile where person_id = ${first.id} and unit <> '' `.execute(
    world.owner,
  );
  expect(rows).toEqual([]);
});
