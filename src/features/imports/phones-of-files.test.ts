import { afterAll, beforeAll, expect, test } from 'vitest';
import { me } from '#features/accounts/me.ts';
import { openSession } from '#features/accounts/open-account.ts';
import { checkCharacter } from '#kernel/id-number.ts';
import type { Person } from '../../testing/arrive.ts';
import { csvOf, type deskOf, secretaryAtDesk } from '../../testing/handing-in.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { members } from './kinds/members.ts';

let world: World;
let desk: ReturnType<typeof deskOf>;
beforeAll(async () => {
  world = await createWorld();
  ({ desk } = await secretaryAtDesk(world));
});
afterAll(() => world.end());

const start = '14010619800315881';
const idNumber = start + checkCharacter(start);
const line = { name: '周大海', idNumber, branch: '第三网格党支部', group: '第一党小组', willing: '是' };

/** Somebody who holds a post, and whose number in the ledger is known. */
async function worker(): Promise<Person> {
  const zhou = await world.arrive('grid-worker', { name: '周大海' });
  const id_mac = world.system.keys.mark('id-number', idNumber);
  await world.owner.updateTable('person_index').set({ id_mac }).where('person_id', '=', zhou.id).execute();
  return zhou;
}
async function postsBy(phone: string): Promise<string[]> {
  const mac = world.system.keys.mark('phone', phone);
  const account = await world.owner.selectFrom('account').select('id').where('phone_mac', '=', mac).executeTakeFirst();
  if (!account) return [];
  const token = await openSession(world.owner, world.system.keys, world.now(), account.id);
  return (await world.system.see(me, { token }, {})).posts.map(({ kind }) => kind);
}

test('a file that writes another number beside somebody who holds a post lets nobody sign in as them by it', async () => {
  const zhou = await worker();
  expect(await desk.takenOver('members', csvOf(members, [{ ...line, phone: '19900010077' }]))).toMatchObject({ counts: { good: 1 } });
  expect(await postsBy('19900010077')).toEqual([]);
  expect((await postsBy(zhou.phone)).toSorted()).toEqual(['grid-worker', 'member']);
});
