import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contact } from '#features/matters/contact.ts';
import { eraseMe } from '#features/people/own/erase.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { bindByCode } from './binding-codes.ts';
import { endFamily } from './family/end.ts';
import { family } from './family/grants.ts';
import { inviteFamily } from './family/invite.ts';
import { requestCode } from './request-code.ts';
import { signIn } from './sign-in.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

test('a mother still reads who acted for her when the daughter has erased herself since; of the number nothing is left', async () => {
  const mother = await world.arrive('resident', { name: '赵桂兰', home: at(world.places.dwellings, 2) });
  const daughter = await world.arrive('resident', { name: '孙小梅', home: at(world.places.dwellings, 6) });
  const { code } = await mother.does(inviteFamily, { may: ['ask'], kin: 'child', days: 30 });
  const { id: binding } = await daughter.does(bindByCode, { code, scope: 'self' });
  await mother.does(endFamily, { binding });
  await daughter.does(eraseMe, { sure: true });
  expect((await mother.sees(family, {})).forMe).toMatchObject([{ binding, kin: 'child', ended: true, phoneTail: '' }]);
});

test('an order somebody rang about is worked on although their number was given up and has been forgotten: there is none to ring', async () => {
  const matter = await cast.phoned('19900010066');
  await world.owner
    .updateTable('account')
    .set({ phone: Buffer.alloc(0), key_wrapped: Buffer.alloc(0) })
    .where('id', 'in', (from) => from.selectFrom('matter').select('opener_account').where('id', '=', matter))
    .execute();
  expect(await cast.lin.does(contact, { matter, reason: '问问几点在家' })).toMatchObject({ phone: null });
});

test('a number that was given up is rung by nobody about what its earlier holder asked: it may be another’s by now', async () => {
  const phone = '19900010067';
  const matter = await cast.phoned(phone);
  const rings = () => cast.lin.does(contact, { matter, reason: '问问几点在家' });
  expect(await rings()).toMatchObject({ phone });
  await sql`update account set created_at = created_at - interval '91 days' where id = (select opener_account from matter where id = ${matter})`.execute(
    world.owner,
  );
  const { demoCode } = await world.system.perform(requestCode, { token: null }, { phone });
  await world.system.perform(signIn, { token: null }, { phone, code: demoCode ?? '' });
  expect(await rings()).toMatchObject({ phone: null });
});
