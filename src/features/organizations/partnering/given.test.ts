import { afterAll, beforeAll, expect, test } from 'vitest';
import { myConsents } from '#features/people/consenting/mine.ts';
import { withdrawConsent } from '#features/people/consenting/withdraw.ts';
import { whoLooked } from '#features/people/who-looked.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { toldTo } from '../../../testing/orders.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { takeSeat } from '../bodies/seats.ts';
import { answerAsking, askFor, giveBack } from './ask.ts';
import { askingContact } from './contact.ts';
import { joinPartner } from './join.ts';
import { offer } from './offer.ts';
import { askings } from './partners.ts';
import { lookedWhy, told } from './words.ts';

let world: World;
let chen: Person;
let contact: Person;
let singer: Person;
let lent: string;
beforeAll(async () => {
  world = await createWorld();
  const settled = await village(world, '学苑社区');
  chen = settled.chen;
  const joined = {
    name: '县水利局',
    kind: 'public-body',
    joined: '2026-01-05',
    contactCalled: '联系人',
    contactPhone: '0351-1234567',
  } as const;
  const { id: unit } = await chen.does(joinPartner, { community: settled.community.id, ...joined });
  contact = await settled.member('联系人');
  await chen.does(takeSeat, { body: unit, seat: 'unit-contact', person: contact.id, called: '联系人', since: '2026-01-05' });
  lent = (await contact.does(offer, { partner: unit, kind: 'room', what: '会议厅', weekdays: [6], from: 9, until: 17 })).id;
  singer = await settled.member('唱歌的');
});
afterAll(() => world.end());

const books = async (from: number, gives: boolean) =>
  (await singer.does(askFor, { offer: lent, day: '2026-03-07', group: '合唱小组', purpose: '排练', from, until: from + 1, gives })).id;
const standing = async () => (await singer.sees(myConsents, {})).standing.filter(({ purpose }) => purpose === 'partner');
const looks = (asking: string, who = contact) => who.isRefused(askingContact, { asking });

test('a unit has name and phone of who books only when they were given to it; without them the booking is asked for, agreed to and kept all the same', async () => {
  const kept = await books(9, false);
  expect(await looks(kept)).toBe('organizations.not_given');
  await contact.does(answerAsking, { asking: kept, agreed: true });
  expect(await looks(kept)).toBe('organizations.not_given');
  const { toCome } = await contact.sees(askings, {});
  expect(toCome.map(({ id, given }) => [id, given])).toEqual([[kept, false]]);
  expect(JSON.stringify(toCome)).not.toContain(singer.phone);
  expect(await standing()).toEqual([]);
});

test('given, it is given to that unit for that booking; each look is read by the person, and nobody else looks', async () => {
  const asking = await books(11, true);
  expect(await standing()).toMatchObject([{ about: asking, receiver: '县水利局', saidBy: 'self', until: '2026-03-07T16:00:00Z' }]);
  expect(await contact.does(askingContact, { asking })).toMatchObject({ phone: singer.phone });
  expect((await singer.sees(whoLooked, {})).rows[0]).toMatchObject({ reason: lookedWhy });
  for (const other of [chen, singer, await world.arrive('secretary')]) expect(await looks(asking, other)).toBe('not_found');
  await singer.does(withdrawConsent, { purpose: 'partner', about: asking });
  expect([await looks(asking), (await toldTo(contact))[0]]).toEqual(['organizations.not_given', told.takenBack]);
  expect(
    at(
      (await singer.sees(askings, {})).mine.filter(({ id }) => id === asking),
      0,
    ).standing,
  ).toBe('waiting');
});

test('a booking that is given back or declined leaves nothing with the unit', async () => {
  await singer.does(giveBack, { asking: (await singer.sees(askings, {})).mine[0]?.id ?? '' });
  const back = await books(13, true);
  await singer.does(giveBack, { asking: back });
  const declined = await books(14, true);
  await contact.does(answerAsking, { asking: declined, agreed: false, why: '那天有会' });
  expect([await looks(back), await looks(declined), await standing()]).toEqual(['not_found', 'not_found', []]);
});
