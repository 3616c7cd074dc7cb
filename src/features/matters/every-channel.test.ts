import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWithOwnKey } from '#kernel/crypto.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf, toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { actFor } from '../accounts/act-for.ts';
import { say } from './acting/verbs.ts';
import { fileFor } from './file.ts';
import { join, joinFor } from './joining/join.ts';
import { show } from './show.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const heard = ['phone', 'counter', 'visit', 'wechat', 'paper'] as const;
const reply = '明天上午来看，先别动电闸';
const order = { subject: '楼道灯一闪一闪', leaf: 'stair-light' } as const;

async function texts(): Promise<{ to: string; text: string }[]> {
  const rows = await world.owner.selectFrom('outbox').select(['id', 'sealed']).orderBy('id').execute();
  return rows.map(({ id, sealed }) => JSON.parse(openWithOwnKey(world.system.keys, sealed, id)));
}
const textsTo = async (phone: string) => (await texts()).filter(({ to }) => to === phone).map(({ text }) => text);

/** A daughter acts for her father on her own phone. */
async function familyOf(father: Person, daughter: Person): Promise<void> {
  await world.owner
    .insertInto('binding')
    .values({
      id: crypto.randomUUID(),
      account_id: daughter.account,
      person_id: father.id,
      scope: 'family',
      how: 'staff',
      since: '2026-03-01',
    })
    .execute();
  await daughter.does(actFor, { person: father.id });
}

test('[S4-B4] a request from any channel has a number and gets a reply: app, phone, counter, door, group, paper, joined, family', async () => {
  const { wang, lin } = cast;
  const place = at(world.places.units, 0).id ?? '';
  const numbers: string[] = [];
  const answered = async (matter: string) => {
    const { number, firstReplyDue } = await lin.sees(show, { matter });
    expect(number).toMatch(/^26-\d{4}$/);
    expect(firstReplyDue).not.toBeNull();
    numbers.push(number);
    world.pass({ minutes: 1 });
    await lin.does(say, { matter, text: reply });
    expect((await lin.sees(show, { matter })).firstReplyAt).not.toBeNull();
  };

  const online = await cast.filed({ ...order, place });
  await answered(online);
  expect((await wang.sees(show, { matter: online })).timeline.at(-1)?.text).toContain(reply);
  expect((await toldTo(wang))[0]).toContain('楼道灯一闪一闪');

  for (const [nth, channel] of heard.entries()) {
    const stranger = `1390000010${nth}`;
    const known = await world.arrive('resident', { name: '赵玉兰', home: at(world.places.dwellings, 1) });
    for (const whom of [{ phone: stranger }, { person: known.id }]) {
      const { id } = await lin.does(fileFor, { ...order, place, channel, agreed: true, ...whom });
      await answered(id);
    }
    for (const phone of [stranger, known.phone]) {
      expect((await textsTo(phone))[0]).toContain('【睦邻】收到您的「楼道灯一闪一闪」');
      expect(await textsTo(phone)).toHaveLength(2);
    }
    expect((await toldTo(known))[0]).toContain('楼道灯一闪一闪');
  }

  const joins = await world.arrive('resident', { name: '李晓红', home: at(world.places.dwellings, 1) });
  await joins.does(join, { matter: online });
  await lin.does(joinFor, { matter: online, phone: '13900000199', channel: 'phone', agreed: true });
  expect((await joins.sees(show, { matter: online })).number).toBe(numbers[0]);

  const father = await world.arrive('resident', { name: '孙长顺' });
  const daughter = await world.arrive('resident', { name: '孙小梅' });
  await familyOf(father, daughter);
  const asked = await cast.filed({ ...order, place }, daughter);
  await answered(asked);
  expect((await daughter.sees(show, { matter: asked })).timeline.at(-1)?.text).toContain(reply);
  expect((await toldTo(father))[0]).toContain('楼道灯一闪一闪');

  expect(new Set(numbers).size).toBe(12);
});
