import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeRoles } from '#features/emergency/at-work.ts';
import { switchOn as emergencyOn } from '#features/emergency/mode.ts';
import { makePlan } from '#features/emergency/plan.ts';
import { askHome, homes, openHome } from '#features/emergency/serving.ts';
import { file } from '#features/matters/file.ts';
import { wishFirst } from '#features/matters/first/wish.ts';
import { show } from '#features/matters/show.ts';
import { fill, withdraw } from '#features/matters/verbs.ts';
import { policyApplication } from '#library/policy-application.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';

const sweep = readFileSync(new URL('../migrations/20261129T0601_erased_before.sql', import.meta.url), 'utf8');

let world: World;
let cast: Cast;
let emergency: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  await switchOn(world, [policyApplication]);
  const community = world.places.community.id;
  const plan = { name: '防汛预案', advice: '往高处走，打社区电话。', steps: [{ post: 'volunteer', what: '帮老人搬到二楼' }] };
  const { id } = await cast.chen.does(makePlan, { ...plan, calls: [{ post: 'secretary', rungBy: null }], community });
  const order = { order: '并迎防指〔2026〕3号', orderedBy: '区防汛抗旱指挥部', until: '2026-03-20' };
  emergency = (await cast.chen.does(emergencyOn, { ...order, plan: id, scope: community })).id;
  await cast.zhou.does(takeRoles, { emergency, roles: ['attendant'] });
});
afterAll(() => world.end());

type Left = { readonly home: string; readonly matter: string };
/** Asks to be served at the door, for help with what they live on, and to be first. */
async function leaves(who: Person): Promise<Left> {
  await who.does(askHome, { emergency, need: '降压药快没了', agreed: true });
  const { id: home } = (await cast.zhou.sees(homes, { emergency })).rows.at(-1) ?? expect.fail('no home');
  const asked = { subject: '想申请低保', leaf: 'policy-living', place: who.dwelling.id, more: '一个月六百块', consented: true };
  const { id: matter } = await who.does(file, asked);
  await cast.he.does(fill, { matter, step: 'accept', outcome: 'taken' });
  await who.does(withdraw, { matter });
  await who.does(wishFirst, { months: 3, agreed: true });
  return { home, matter };
}

const kept = async (who: Person) =>
  (
    await sql`
      select (select count(*)::int from emergency_home where person_id = ${who.id} and left_at is null and sealed <> '') as homes,
        (select count(*)::int from first_wish where person_id = ${who.id} and withdrawn_at is null) as wishes,
        (select count(*)::int from separate_consent where person_id = ${who.id} and withdrawn_at is null and until is null) as consents,
        (select count(*)::int from matter where opener_person = ${who.id} and key_wrapped is not null) as matters`.execute(world.owner)
  ).rows[0];

test('whoever erased themself before erasing was taught about doors, consents and matters is let go of, once; whoever is still here keeps all', async () => {
  const [gone, here] = [
    await world.arrive('resident', { name: '走了的', home: at(world.places.dwellings, 3) }),
    await world.arrive('resident', { name: '还在的', home: at(world.places.dwellings, 2) }),
  ];
  const [left, stays] = [await leaves(gone), await leaves(here)];
  await sql`update person_vault set key_wrapped = null where person_id = ${gone.id}`.execute(world.owner); // all that erasing once did
  await sql`update person set ended_at = now() where id = ${gone.id}`.execute(world.owner);
  const whole = { homes: 1, wishes: 1, consents: 2, matters: 1 };
  expect([await kept(gone), await kept(here)]).toEqual([whole, whole]);

  await sql.raw(sweep).execute(world.owner);
  expect([await kept(gone), await kept(here)]).toEqual([{ homes: 0, wishes: 0, consents: 0, matters: 0 }, whole]);
  expect(await cast.zhou.isRefused(openHome, { home: left.home })).toBe('not_found');
  expect(await cast.zhou.isRefused(openHome, { home: stays.home })).toBe('allowed');
  expect(await cast.he.seesNot(show, { matter: left.matter })).toBe('not_found');
  expect(await cast.he.sees(show, { matter: stays.matter })).toMatchObject({ more: '想申请低保。一个月六百块' });
});
