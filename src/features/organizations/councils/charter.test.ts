import { afterAll, beforeAll, expect, test } from 'vitest';
import { whoLooked } from '#features/people/who-looked.ts';
import { book, cancel } from '#features/venues/book.ts';
import { close, open, plan } from '#features/venues/keep.ts';
import { mine } from '#features/venues/read.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { toldTo } from '../../../testing/orders.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { growth } from '../growing/growth.ts';
import { answerAsking, askFor, giveBack } from '../partnering/ask.ts';
import { askingContact } from '../partnering/contact.ts';
import { changePartner } from '../partnering/join.ts';
import { offer } from '../partnering/offer.ts';
import { askings, partners } from '../partnering/partners.ts';
import { punishing, setCouncilHalls, writeCharter } from './charter.ts';
import { council } from './council.ts';
import { councils } from './councils.ts';
import { foundCouncil } from './found.ts';
import { endCouncil, leaveCouncil, sitInCouncil } from './seats.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld(); // Monday, 2 March 2026
});
afterAll(() => world.end());

const body = '第一条 村民办红白事，理事会自愿帮忙，不收费。\n第二条 席面从简是倡议，办多大由各家自己定。';

/** A village whose council for weddings and funerals has its posts filled. */
async function withCouncil(name: string) {
  const { community, chen, member } = await village(world, name);
  const asked = { rule: 'board', name: '红白理事会', about: '谁家有红白事，找谁帮、怎么帮。', lead: '会长', fixed: ['副会长', '理事'] };
  const { id } = await chen.does(foundCouncil, { area: community.id, ...asked });
  const openly = (version?: number) => world.system.see(council, { token: null }, { council: id, ...(version ? { version } : {}) });
  const parts = async () => at((await world.system.see(councils, { token: null }, { community: community.id })).rows, 0).parts;
  const sits = async (part: string, called: string) => {
    const person = await member(called);
    const found = (await parts()).find((one) => one.name === part)?.id ?? '';
    const { id: seat } = await chen.does(sitInCouncil, { part: found, person: person.id, called });
    return { person, seat };
  };
  const head = await sits('会长', '高会长');
  return { community, chen, member, id, openly, parts, sits, head };
}

test('[S1-F25] the charter of a 红白理事会 is read by everybody in each of its versions; a family books the hall and the cooks by its own wish, and the council answers', async () => {
  const { community, chen, member, id, openly, parts, sits, head } = await withCouncil('王吴村');
  const cook = await sits('理事', '掌勺老马');
  await sits('副会长', '管事老段');
  expect((await parts()).map(({ name, members }) => [name, members.map(({ called }) => called)])).toEqual([
    ['会长', ['高会长']],
    ['副会长', ['管事老段']],
    ['理事', ['掌勺老马']],
  ]);

  // Its charter, twice.
  await chen.does(writeCharter, { council: id, body, adopted: '2026-02-10', agreedBy: '村民代表会议' });
  const second = { council: id, body: `${body}\n第三条 用礼堂提前三天说。`, adopted: '2026-03-01', agreedBy: '村民代表会议' };
  expect(await chen.isRefused(writeCharter, second)).toBe('organizations.charter_changed');
  await chen.does(writeCharter, { ...second, changed: '加了用礼堂提前三天说' });
  const now = await openly();
  expect(now.charter).toMatchObject({ version: 2, adopted: '2026-03-01', agreedBy: '村民代表会议', changed: '加了用礼堂提前三天说' });
  expect(now.versions).toEqual([
    { version: 2, adopted: '2026-03-01', changed: '加了用礼堂提前三天说' },
    { version: 1, adopted: '2026-02-10', changed: null },
  ]);
  expect((await openly(1)).charter).toEqual({ version: 1, adopted: '2026-02-10', agreedBy: '村民代表会议', changed: null, body });

  // The hall, where every room is booked.
  const { id: hall } = await chen.does(plan, {
    community: community.id,
    area: community.id,
    name: '村礼堂',
    what: '办席',
    seats: 200,
    from: 6,
    until: 22,
  });
  await chen.does(open, { venue: hall });
  await chen.does(setCouncilHalls, { council: id, venues: [hall] });
  expect((await openly()).halls).toMatchObject([{ name: '村礼堂', from: 6, until: 22, open: true }]);
  const [wu, other] = [await member('吴家'), await member('李家')];
  await wu.does(book, { venue: hall, day: '2026-03-14', hours: [10, 11, 12, 13] });
  expect(await other.isRefused(book, { venue: hall, day: '2026-03-14', hours: [12, 13] })).toBe('venues.taken');
  expect((await wu.sees(mine, {})).bookings).toMatchObject([{ venue: '村礼堂', day: '2026-03-14' }]);

  // The cooks, whom the council lends.
  const week = [1, 2, 3, 4, 5, 6, 7];
  const { id: cooks } = await cook.person.does(offer, {
    partner: id,
    kind: 'people',
    what: '四位帮厨',
    weekdays: week,
    from: 6,
    until: 20,
  });
  expect((await openly()).offers).toMatchObject([{ kind: 'people', what: '四位帮厨', from: 6, until: 20 }]);
  const asks = { offer: cooks, group: '吴家', purpose: '办喜事', day: '2026-03-14', from: 8, until: 14 };
  const { id: asking } = await wu.does(askFor, asks);
  expect((await toldTo(head.person))[0]).toContain('吴家想订「四位帮厨」，2026-03-14');
  expect((await cook.person.sees(askings, {})).toAnswer.map(({ group }) => group)).toEqual(['吴家']);
  expect(await other.isRefused(answerAsking, { asking, agreed: true })).toBe('not_found');
  await head.person.does(answerAsking, { asking, agreed: true });
  expect((await toldTo(wu))[0]).toBe('红白理事会答应了：「四位帮厨」，2026-03-14。');
  expect(await other.isRefused(askFor, { ...asks, group: '李家', from: 12, until: 18 })).toBe('organizations.offer_taken');
  expect(JSON.stringify(await openly())).not.toMatch(/吴家|喜事/); // who booked stands on no page

  // By their own wish: they give it back, and nothing asks why.
  await wu.does(giveBack, { asking });
  const [booking] = (await wu.sees(mine, {})).bookings;
  await wu.does(cancel, { booking: booking?.id ?? '' });
  expect(await other.isRefused(askFor, { ...asks, group: '李家' })).toBe('allowed');
});

test('a charter that punishes is refused, one that says it does not is not; versions come in the order of their days', async () => {
  const { chen, id, openly } = await withCouncil('刘家堡村');
  for (const harsh of ['超过十桌的罚款五百元', '不参加的罚款', '超标罚 200 元', '办席前交押金一千元', '违者列入黑名单'])
    expect([harsh, punishing(`${body}第三条 ${harsh}。`)]).toEqual([harsh, true]);
  for (const mild of ['不罚款', '不收押金', '严禁任何罚款', '不得收取押金'])
    expect([mild, punishing(`${body}第三条 ${mild}。`)]).toEqual([mild, false]);
  const asked = { council: id, body, adopted: '2026-02-10', agreedBy: '村民代表会议' };
  expect(await chen.isRefused(writeCharter, { ...asked, body: `${body}第三条 超标的罚款。` })).toBe('organizations.charter_punishes');
  expect(await chen.isRefused(writeCharter, { ...asked, adopted: '2026-03-03' })).toBe('organizations.charter_ahead');
  expect((await openly()).charter).toBeNull();
  await chen.does(writeCharter, asked);
  expect(await chen.isRefused(writeCharter, { ...asked, adopted: '2026-02-09', changed: '改了字' })).toBe('organizations.charter_before');
  const stranger = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await stranger.isRefused(writeCharter, { ...asked, changed: '改了字' })).toBe('not_found');
  expect(await stranger.seesNot(council, { council: id, version: 2 })).toBe('not_found');
});

test('two who write the next version at the same moment write two, one after the other', async () => {
  const { chen, id, openly } = await withCouncil('北营村');
  const asked = { council: id, body, adopted: '2026-02-10', agreedBy: '村民代表会议', changed: '改了一条' };
  const write = () => chen.isRefused(writeCharter, asked);
  expect(await world.overlapping('council_charter', write, write)).toEqual(['allowed', 'allowed']);
  expect((await openly()).versions.map(({ version }) => version)).toEqual([2, 1]);
});

test('a council is no partner unit: it stands in no list of them and is not changed as one; a room of elsewhere it does not help with', async () => {
  const { community, chen, id, openly } = await withCouncil('南街村');
  expect((await chen.sees(partners, { community: community.id })).rows).toEqual([]);
  expect((await chen.sees(growth, { community: community.id })).rows.flatMap((row) => row.partners)).toEqual([]);
  expect(await chen.isRefused(changePartner, { partner: id, kind: 'firm', contactCalled: '谁', contactPhone: '110' })).toBe('not_found');
  const elsewhere = await world.arrive('secretary');
  const { community: far } = world.places;
  const { id: room } = await elsewhere.does(plan, {
    community: far.id,
    area: far.id,
    name: '别处的屋',
    what: '开会',
    seats: 9,
    from: 8,
    until: 20,
  });
  expect(await chen.isRefused(setCouncilHalls, { council: id, venues: [room] })).toBe('organizations.council_hall');
  const near = { community: community.id, area: community.id, what: '办席', seats: 90, from: 8, until: 20 };
  const [one, two] = [await chen.does(plan, { ...near, name: '东礼堂' }), await chen.does(plan, { ...near, name: '西礼堂' })];
  await chen.does(setCouncilHalls, { council: id, venues: [one.id, two.id] });
  await chen.does(setCouncilHalls, { council: id, venues: [two.id] });
  expect((await openly()).halls.map(({ name, open: isOpen }) => [name, isOpen])).toEqual([['西礼堂', false]]);
  await chen.does(close, { venue: two.id, why: '拆了' });
  expect((await openly()).halls).toEqual([]);
});

test('whoever leaves the council answers for it no more; when it ends, who still waits hears why, and what was agreed stays agreed', async () => {
  const { community, chen, member, id, openly, head } = await withCouncil('西村');
  const { id: tables } = await chen.does(offer, { partner: id, kind: 'goods', what: '桌椅二十套', weekdays: [6, 7], from: 8, until: 20 });
  const [waits, settled] = [await member('等着的'), await member('说定的')];
  const asks = { offer: tables, purpose: '办满月', from: 9, until: 15 };
  await waits.does(askFor, { ...asks, group: '等着的一家', day: '2026-03-14' });
  const { id: asking } = await settled.does(askFor, { ...asks, group: '说定的一家', day: '2026-03-21' });
  await head.person.does(answerAsking, { asking, agreed: true });
  await chen.does(leaveCouncil, { seat: head.seat });
  expect((await head.person.sees(askings, {})).toAnswer).toEqual([]);
  await chen.does(endCouncil, { council: id });
  expect(await world.system.see(councils, { token: null }, { community: community.id })).toMatchObject({ rows: [] });
  await expect(openly()).rejects.toThrow();
  expect(at((await waits.sees(askings, {})).mine, 0)).toMatchObject({
    standing: 'declined',
    why: '这个理事会结束了，请问社区还有谁能帮。',
  });
  expect(at((await settled.sees(askings, {})).mine, 0).standing).toBe('agreed');
  expect(await waits.isRefused(askFor, { ...asks, group: '等着的一家', day: '2026-03-28' })).toBe('organizations.offer_over');
});

test('name and phone go to the council only if the family gives them, and they read who looked', async () => {
  const { chen, member, id, head } = await withCouncil('东关村');
  const { id: cooks } = await chen.does(offer, { partner: id, kind: 'people', what: '两位帮厨', weekdays: [6], from: 8, until: 20 });
  const family = await member('马家');
  const asks = { offer: cooks, group: '马家', purpose: '办白事', from: 8, until: 12 };
  const kept = await family.does(askFor, { ...asks, day: '2026-03-07' });
  const given = await family.does(askFor, { ...asks, day: '2026-03-14', gives: true });
  expect(await head.person.isRefused(askingContact, { asking: kept.id })).toBe('organizations.not_given');
  expect(await head.person.does(askingContact, { asking: given.id })).toMatchObject({ phone: family.phone });
  expect((await family.sees(whoLooked, {})).rows).toHaveLength(1);
  expect(await chen.isRefused(askingContact, { asking: given.id })).toBe('not_found');
  await chen.does(leaveCouncil, { seat: head.seat });
  expect(await head.person.isRefused(askingContact, { asking: given.id })).toBe('not_found');
});
