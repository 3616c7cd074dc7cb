import { afterAll, beforeAll, expect, test } from 'vitest';
import { list as notices } from '#features/notices/read.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { takeSeat } from '../bodies/seats.ts';
import { fields, setFields } from '../duties/fields.ts';
import { answerAsking, askFor, giveBack } from './ask.ts';
import type * as contract from './contract.ts';
import { agreeWith, changePartner, joinPartner, leavePartner } from './join.ts';
import { endOffer, offer } from './offer.ts';
import { askings, askingsHere, partners } from './partners.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

type Kind = Given<typeof contract.joinPartner>['kind'];

async function settled(name: string) {
  const { community, chen, member } = await village(world, name);
  const joins = async (unit: string, kind: Kind, more: { fields?: string[] } = {}) =>
    (
      await chen.does(joinPartner, {
        ...{ community: community.id, name: unit, kind, joined: '2026-01-05' },
        ...{ contactCalled: `${unit}联系人`, contactPhone: '0351-1234567', ...more },
      })
    ).id;
  const shown = (by: Person = chen) => by.sees(partners, { community: community.id });
  const contactOf = async (unit: string) => {
    const person = await member('联系人');
    await chen.does(takeSeat, { body: unit, seat: 'unit-contact', person: person.id, called: '联系人', since: '2026-01-05' });
    return person;
  };
  return { community, chen, member, joins, shown, contactOf };
}

const hall = { kind: 'room' as const, what: '会议厅', weekdays: [6], from: 9, until: 17 };
const use = { group: '合唱小组', purpose: '排练', from: 14, until: 16 } as const;
const said = async (person: Person, about: RegExp) => (await person.sees(notices, {})).rows.filter(({ say }) => about.test(say)).length;

test('[S0-A25] a unit lists its meeting hall on Saturdays; a group of residents books it and the unit confirms; the same hours are promised once', async () => {
  const { member, joins, shown, contactOf } = await settled('学苑社区');
  const unit = await joins('县水利局', 'public-body');
  const contact = await contactOf(unit);
  const { id: lent } = await contact.does(offer, { partner: unit, ...hall });
  const [singer, chess] = [await member('唱歌的'), await member('下棋的')];
  expect(at((await shown(singer)).rows, 0)).toMatchObject({
    ...{ name: '县水利局', contactCalled: '县水利局联系人', contactPhone: '0351-1234567', open: true },
    offers: [{ what: '会议厅', weekdays: [6], from: 9, until: 17 }],
  });
  expect(await singer.isRefused(askFor, { offer: lent, ...use, day: '2026-03-06' })).toBe('organizations.offer_weekday');
  const saturday = { offer: lent, day: '2026-03-07' };
  expect(await singer.isRefused(askFor, { ...saturday, ...use, until: 18 })).toBe('organizations.offer_hours');
  const { id: asking } = await singer.does(askFor, { ...saturday, ...use });
  const { id: second } = await chess.does(askFor, { ...saturday, ...use, group: '棋友小组', from: 15, until: 17 });
  expect([await said(contact, /合唱小组/), at((await singer.sees(askings, {})).mine, 0).standing]).toEqual([1, 'waiting']);
  expect((await contact.sees(askings, {})).toAnswer.map(({ group }) => group)).toEqual(['合唱小组', '棋友小组']);
  expect(await chess.isRefused(answerAsking, { asking, agreed: true })).toBe('not_found');
  await contact.does(answerAsking, { asking, agreed: true });
  expect([await said(singer, /县水利局答应了/), at((await singer.sees(askings, {})).mine, 0).standing]).toEqual([1, 'agreed']);
  expect(await contact.isRefused(answerAsking, { asking: second, agreed: true })).toBe('organizations.offer_taken');
  await contact.does(answerAsking, { asking: second, agreed: false, why: '这个时间有人了' });
  expect(at((await chess.sees(askings, {})).mine, 0)).toMatchObject({ standing: 'declined', why: '这个时间有人了' });
  expect(await chess.isRefused(askFor, { ...saturday, ...use })).toBe('organizations.offer_taken');
  await singer.does(giveBack, { asking });
  expect(await chess.isRefused(askFor, { ...saturday, ...use })).toBe('allowed');
});

test('[S2-A3] public bodies and state firms join with their kind, contact and what they offer; who leaves is offered no more', async () => {
  const { community, chen, joins, shown } = await settled('广灵社区');
  const body = await joins('县税务局', 'public-body');
  const firm = await joins('县供电公司', 'state-firm');
  await chen.does(offer, { partner: firm, kind: 'people', what: '查线路、换灯泡', weekdays: [1, 2, 3, 4, 5], from: 9, until: 17 });
  const listed = async () =>
    (await shown(await world.arrive('resident'))).rows.map(({ name, kind, joined, contactCalled, offers }) => [
      name,
      kind,
      joined,
      contactCalled,
      offers.length,
    ]);
  expect(await listed()).toEqual([
    ['县供电公司', 'state-firm', '2026-01-05', '县供电公司联系人', 1],
    ['县税务局', 'public-body', '2026-01-05', '县税务局联系人', 0],
  ]);
  const again = {
    community: community.id,
    name: '县税务局',
    kind: 'public-body' as const,
    joined: '2026-02-01',
    contactCalled: '小杭',
    contactPhone: '0352-7654321',
  };
  expect(await chen.isRefused(joinPartner, again)).toBe('organizations.partner_known');
  await chen.does(changePartner, { partner: body, kind: 'public-body', contactCalled: '小杭', contactPhone: '0352-7654321' });
  await chen.does(leavePartner, { partner: firm });
  expect(await listed()).toEqual([['县税务局', 'public-body', '2026-01-05', '小杭', 0]]);
  expect(await chen.isRefused(offer, { partner: firm, ...hall })).toBe('not_found');
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await far.isRefused(leavePartner, { partner: body })).toBe('not_found');
});

test('[S2-A4] fields against units: the field nobody covers is listed until a unit works in it', async () => {
  const { community, chen, joins, shown } = await settled('领域社区');
  await chen.does(setFields, { community: community.id, names: ['养老', '教育', '治安'] });
  const ids = (await chen.sees(fields, { community: community.id })).rows.map(({ id }) => id);
  const hospital = await joins('县医院', 'public-body', { fields: [at(ids, 0)] });
  await joins('县一中', 'public-body', { fields: [at(ids, 0), at(ids, 1)] });
  const table = async () => {
    const { fields: all, empty } = await shown();
    return [all.map(({ name, units }) => [name, units]), empty];
  };
  expect(await table()).toEqual([
    [
      ['养老', ['县一中', '县医院']],
      ['教育', ['县一中']],
      ['治安', []],
    ],
    ['治安'],
  ]);
  await joins('派出所', 'public-body', { fields: [at(ids, 2)] });
  expect((await table())[1]).toEqual([]);
  await chen.does(changePartner, { partner: hospital, kind: 'public-body', contactCalled: '小沈', contactPhone: '120-1', fields: [] });
  expect(at((await shown()).fields, 0).units).toEqual(['县一中']);
});

test('[S3-A38] four professional partners, each with an agreement and its last day; the one that expires drops out of booking and comes back when renewed', async () => {
  const { chen, member, joins, shown } = await settled('专业社区');
  const four = ['紫罗蓝心理学苑', '社区法律顾问', '社区卫生服务站', '辖区药房'];
  const units = await Promise.all(four.map((name) => joins(name, 'professional')));
  const lent: string[] = [];
  const asker = await member('想问的');
  const monday = { group: '居民小组', purpose: '问一问', from: 10, until: 11 };
  for (const [n, unit] of units.entries()) {
    lent.push((await chen.does(offer, { partner: unit, kind: 'skill', what: '每周一坐诊咨询', weekdays: [1], from: 9, until: 12 })).id);
    expect(await asker.isRefused(askFor, { offer: at(lent, n), ...monday, day: '2026-03-09' })).toBe('organizations.agreement_none');
    await chen.does(agreeWith, { partner: unit, since: '2026-01-01', until: n === 3 ? '2026-03-08' : '2026-12-31' });
  }
  const bookable = async () =>
    (await shown(asker)).rows
      .filter(({ offers }) => offers.length > 0)
      .map(({ name }) => name)
      .sort();
  expect(await bookable()).toEqual([...four].sort());
  expect((await shown()).rows.map(({ agreedUntil }) => agreedUntil).sort()).toEqual([
    '2026-03-08',
    '2026-12-31',
    '2026-12-31',
    '2026-12-31',
  ]);
  expect(await asker.isRefused(askFor, { offer: at(lent, 3), ...monday, day: '2026-03-09' })).toBe('organizations.agreement_over');
  await asker.does(askFor, { offer: at(lent, 0), ...monday, day: '2026-03-09' });
  world.pass({ hours: 24 * 7 });
  expect(dayOf(world.now())).toBe('2026-03-09');
  expect(await bookable()).toEqual(four.slice(0, 3).sort());
  const [expired] = (await shown(asker)).rows.filter(({ open }) => !open);
  expect([expired?.name, expired?.agreedUntil]).toEqual(['辖区药房', '2026-03-08']);
  await chen.does(agreeWith, { partner: at(units, 3), since: '2026-03-09', until: '2027-03-08' });
  expect(await bookable()).toEqual([...four].sort());
});

test('an offer that ended, a stranger’s word and a fourth asking are refused; the office answers for a unit that rang', async () => {
  const { community, chen, member, joins } = await settled('杂项社区');
  const unit = await joins('印刷厂', 'firm');
  const { id: lent } = await chen.does(offer, { partner: unit, ...hall, weekdays: [1, 2, 3, 4, 5, 6, 7] });
  const asker = await member('爱订的');
  const day = (n: number) => dayOf(world.now().add({ hours: 24 * n }));
  const ids: string[] = [];
  for (const n of [1, 2, 3]) ids.push((await asker.does(askFor, { offer: lent, ...use, day: day(n) })).id);
  expect(await asker.isRefused(askFor, { offer: lent, ...use, day: day(4) })).toBe('organizations.offer_enough');
  const stranger = await world.arrive('resident');
  expect(await stranger.isRefused(askFor, { offer: lent, ...use, day: day(1) })).toBe('organizations.offer_neighbours');
  expect(await asker.isRefused(askFor, { offer: lent, ...use, day: day(-1) })).toBe('organizations.offer_past');
  expect(await asker.isRefused(askFor, { offer: lent, ...use, day: day(61) })).toBe('organizations.offer_too_far');
  expect((await chen.sees(askingsHere, { community: community.id })).rows.map(({ standing }) => standing)).toEqual([
    'waiting',
    'waiting',
    'waiting',
  ]);
  await chen.does(answerAsking, { asking: at(ids, 0), agreed: true });
  expect(await chen.isRefused(answerAsking, { asking: at(ids, 0), agreed: true })).toBe('organizations.asking_answered');
  expect(answerAsking.contract.input.safeParse({ asking: at(ids, 1), agreed: false }).success).toBe(false);
  expect(await stranger.isRefused(giveBack, { asking: at(ids, 0) })).toBe('not_found');
  await chen.does(endOffer, { offer: lent });
  await asker.does(giveBack, { asking: at(ids, 2) });
  expect(await asker.isRefused(askFor, { offer: lent, ...use, day: day(5) })).toBe('organizations.offer_over');
});

test('a unit that leaves ends what it lent: whoever still waited is told why, what was agreed stays', async () => {
  const { community, chen, member, joins } = await settled('退出社区');
  const unit = await joins('县水利局', 'public-body');
  const { id: lent } = await chen.does(offer, { partner: unit, ...hall });
  const [waits, agreed] = [await member('等着的'), await member('说定的')];
  await waits.does(askFor, { offer: lent, ...use, day: '2026-03-14' });
  const { id: settledOn } = await agreed.does(askFor, { offer: lent, ...use, day: '2026-03-21' });
  await chen.does(answerAsking, { asking: settledOn, agreed: true });
  await chen.does(leavePartner, { partner: unit });
  expect(at((await waits.sees(askings, {})).mine, 0)).toMatchObject({ standing: 'declined', why: '这个单位退出共建了，请另选一家。' });
  expect([await said(waits, /县水利局这次借不了/), await said(agreed, /借不了/)]).toEqual([1, 0]);
  expect(at((await agreed.sees(askings, {})).mine, 0).standing).toBe('agreed');
  expect((await chen.sees(askingsHere, { community: community.id })).rows.map(({ standing }) => standing)).toEqual(['declined', 'agreed']);
  expect(await waits.isRefused(askFor, { offer: lent, ...use, day: '2026-03-28' })).toBe('organizations.offer_over');
});

test('an asking to a unit without a contact reaches the office of its community alone; once it has a contact, them; hours given back are told too', async () => {
  const { community, chen, member, joins, contactOf } = await settled('没人答社区');
  const staff = await world.arrive('community-staff', { area: community, called: '社区小何' });
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  const unit = await joins('印刷厂', 'firm');
  const { id: lent } = await chen.does(offer, { partner: unit, ...hall });
  const asker = await member('想订的');
  const heard = (about: RegExp, ...people: Person[]) => Promise.all(people.map((person) => said(person, about)));
  const { id: first } = await asker.does(askFor, { offer: lent, ...use, day: '2026-03-14' });
  expect(await heard(/合唱小组想订「会议厅」/, chen, staff, far)).toEqual([1, 1, 0]);
  await asker.does(giveBack, { asking: first });
  expect(await heard(/合唱小组不用「会议厅」了/, chen, staff, far)).toEqual([1, 1, 0]);
  const contact = await contactOf(unit);
  const { id: second } = await asker.does(askFor, { offer: lent, ...use, day: '2026-03-21' });
  await asker.does(giveBack, { asking: second });
  expect(await heard(/合唱小组想订「会议厅」/, chen, staff, contact)).toEqual([1, 1, 1]);
  expect(await heard(/合唱小组不用「会议厅」了（2026-03-21）/, chen, staff, contact)).toEqual([0, 0, 1]);
});
