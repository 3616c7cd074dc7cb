import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide } from '#features/approvals/decide.ts';
import { waiting } from '#features/approvals/read.ts';
import { moveOut } from '#features/people/moving/move.ts';
import { eraseMe, erasePerson } from '#features/people/own/erase.ts';
import { policyApplication } from '#library/policy-application.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file } from '../file.ts';
import { wishFirst } from '../first/wish.ts';
import { show } from '../show.ts';
import { fill, withdraw } from '../verbs.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  await switchOn(world, [policyApplication]);
});
afterAll(() => world.end());

const neighbour = () => world.arrive('resident', { name: '要走的', home: at(world.places.dwellings, 3) });
/** Asked with what is sensitive in it, and in hand. */
async function applied(who: Person): Promise<string> {
  const asked = { subject: '想申请低保', leaf: 'policy-living', place: who.dwelling.id, more: '一个月六百块', consented: true };
  const { id } = await who.does(file, asked);
  await cast.he.does(fill, { matter: id, step: 'accept', outcome: 'taken' });
  return id;
}
async function over(who: Person): Promise<string> {
  const id = await applied(who);
  await who.does(withdraw, { matter: id });
  expect(await cast.he.sees(show, { matter: id })).toMatchObject({ more: '想申请低保。一个月六百块' });
  return id;
}
const kept = (id: string) =>
  world.owner.selectFrom('matter').select(['key_wrapped', 'subject']).where('id', '=', id).executeTakeFirstOrThrow();
const unsaid = { key_wrapped: null, subject: '（本人收回了同意，内容已删除）' };
const wishes = (who: Person) =>
  world.owner.selectFrom('first_wish').select('id').where('person_id', '=', who.id).where('withdrawn_at', 'is', null).execute();

test('whoever erases themself takes back what they said about their income: of a matter that is over, no word is read by anybody again', async () => {
  const gone = await neighbour();
  const matter = await over(gone);
  await gone.does(wishFirst, { months: 3, agreed: true });
  await gone.does(eraseMe, { sure: true });
  expect(await cast.he.seesNot(show, { matter })).toBe('not_found');
  expect(await kept(matter)).toEqual(unsaid);
  expect(await wishes(gone)).toEqual([]);
});

test('so it is where the office erases them, though neither who begins it nor who allows it ever read the matter', async () => {
  const guard = await world.arrive('security-admin');
  const gone = await neighbour();
  const matter = await over(gone);
  expect(await cast.chen.seesNot(show, { matter })).toBe('not_found');
  expect(await cast.chen.isRefused(erasePerson, { person: gone.id, why: '本人书面申请，存在社区' })).toBe('approvals.sent');
  const [asked] = (await guard.sees(waiting, {})).rows;
  await guard.does(decide, { approval: asked?.id ?? '', verdict: 'yes', answer: '看过申请书' });
  expect(await kept(matter)).toEqual(unsaid);
});

test('whoever moves out is no longer first; what they applied for goes on, with the words they agreed to for it', async () => {
  const gone = await neighbour();
  const matter = await applied(gone);
  await gone.does(wishFirst, { months: 3, agreed: true });
  await cast.chen.does(moveOut, { person: gone.id, why: 'moved-out', onDay: '2026-03-01' });
  expect(await wishes(gone)).toEqual([]);
  expect(await cast.he.sees(show, { matter })).toMatchObject({ more: '想申请低保。一个月六百块' });
  const standing = await world.owner
    .selectFrom('separate_consent')
    .select('purpose')
    .where('person_id', '=', gone.id)
    .where('withdrawn_at', 'is', null)
    .execute();
  expect(standing).toEqual([{ purpose: 'finances' }]);
});
