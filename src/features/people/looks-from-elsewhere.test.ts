import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerOffer, offerHelp, ringUp } from '#features/care/alone/offer.ts';
import { noteAlone } from '#features/care/alone/say.ts';
import { aloneWithMe } from '#features/care/alone/see.ts';
import { enterService } from '#features/care/services/enter.ts';
import { openService } from '#features/care/services/ledger.ts';
import { callBackContact } from '#features/matters/callbacks/answer.ts';
import { callBacks } from '#features/matters/callbacks/read.ts';
import { setCallBackRule } from '#features/matters/callbacks/rule.ts';
import { begin } from '#features/matters/gathering/begin.ts';
import { speak } from '#features/matters/gathering/verbs.ts';
import { printAgreement, printFile } from '#features/matters/mediation-file/print.ts';
import { dispatch, fill, rate, take } from '#features/matters/verbs.ts';
import { mediation } from '#library/mediation.ts';
import type { Person } from '../../testing/arrive.ts';
import { switchOn } from '../../testing/methods.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { reveal } from './reveal.ts';
import { whoLooked } from './who-looked.ts';

let world: World;
let cast: Cast;
let far: Person;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  far = await world.arrive('resident', { name: '远来客', home: at(world.places.dwellings, 8) });
});
afterAll(() => world.end());

const reason = '上门前先打电话';

/** Somebody of the community stands in another community's ledger from now on. */
async function movesAway({ id }: Person): Promise<void> {
  const { otherStreet, otherCommunity } = world.places;
  const there = {
    household_id: null,
    street_id: otherStreet.id ?? null,
    community_id: otherCommunity.id,
    grid_id: null,
    micro_grid_id: null,
  };
  await world.owner.updateTable('person').set(there).where('id', '=', id).execute();
}

/** The newest look somebody reads: by whom. */
const looker = async (who: Person) => (await who.sees(whoLooked, {})).rows[0]?.byCalled;

test('who asked about a public place and stands in another community’s ledger is looked up by the staff the step waits for, the helper at work, and whoever asks once more', async () => {
  const { lin, zhou, he, chen, sun } = cast;
  const rule = { perThousand: 1000, together: 5, minutes: 10, photos: true, plates: true };
  await chen.does(setCallBackRule, { area: world.places.community.id, ...rule });
  await world.sweep();
  const matter = await cast.filed({ place: at(world.places.grids, 0).id }, far);
  const named = { person: far.id, matter, reason };
  expect(await lin.does(reveal, named)).toMatchObject({ name: '远来客', phone: far.phone });
  expect(await looker(far)).toBe('小林');
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  expect(await sun.isRefused(reveal, named)).toBe('people.not_in_hand');
  await zhou.does(take, { matter, step: 'offer' });
  expect(await zhou.does(reveal, named)).toMatchObject({ name: '远来客' });
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
  await far.does(rate, { matter, step: 'confirm', solved: true });
  expect(await zhou.isRefused(reveal, named)).toBe('people.not_in_hand');
  world.pass({ seconds: 51 });
  await world.sweep();
  const { rows } = await he.sees(callBacks, {});
  const callBack = rows.find((row) => row.matter === matter)?.id ?? '';
  expect(await he.does(callBackContact, { callBack })).toMatchObject({ name: '远来客', phone: far.phone });
  expect(await looker(far)).toBe('小何');
});

test('whoever mediates names a side of another community on its papers, also when it is over', async () => {
  await switchOn(world, [mediation]);
  const [qin, yan] = [
    await world.arrive('resident', { name: '秦大爷', home: at(world.places.dwellings, 1) }),
    await world.arrive('mediator'),
  ];
  const opener = { person: cast.wang.id, channel: 'counter', agreed: true } as const;
  const asked = { leaf: 'neighbour-quarrel', place: cast.wang.dwelling.id, subject: '楼上音响太吵', opener, others: [qin.id] };
  const { id: matter } = await cast.he.does(begin, { method: mediation.id, ...asked });
  const both = async (step: string, outcome: string) => {
    for (const side of [cast.wang, qin]) await side.does(speak, { matter, step, outcome });
  };
  await both('consent', 'both');
  await yan.does(fill, { matter, step: 'take', outcome: 'taken' });
  await both('accept', 'accepted');
  await movesAway(qin);
  const terms = { terms: '晚上十点以后不放音响', until: '2026-04-01' };
  await yan.does(fill, { matter, step: 'talk', outcome: 'terms', answers: terms });
  await both('agree', 'signed');
  expect(await yan.isRefused(printAgreement, { matter })).toBe('allowed');
  await yan.does(fill, { matter, step: 'follow', outcome: 'kept', answers: { how: 'visit', reason: '双方都说照办了' } });
  await cast.wang.does(rate, { matter, step: 'confirm', solved: true });
  const looks = (await qin.sees(whoLooked, {})).rows.length;
  expect(await yan.isRefused(printAgreement, { matter })).toBe('allowed');
  expect((await qin.sees(whoLooked, {})).rows.length).toBe(looks + 1);
  expect(['allowed', 'matters.file_incomplete']).toContain(await yan.isRefused(printFile, { matter }));
});

test('who has moved away is still looked up where something about them was written', async () => {
  const away = await world.arrive('resident', { name: '吴搬走', home: at(world.places.dwellings, 2) });
  const { household_id: household } = await world.owner
    .selectFrom('person')
    .select('household_id')
    .where('id', '=', away.id)
    .executeTakeFirstOrThrow();
  const service = { kind: 'mending', day: '2026-03-01', result: '换了水龙头', household: household ?? '', person: away.id } as const;
  const { id: entry } = await cast.lin.does(enterService, service);
  await movesAway(away);
  expect(await cast.lin.isRefused(openService, { entry })).toBe('allowed');
  expect(await looker(away)).toBe('小林');
});

test('the chosen helper rings who has moved away, for as long as the note stands', async () => {
  const alone = await world.arrive('resident', { name: '郑独居', home: at(world.places.dwellings, 3) });
  const head = await world.arrive('building-head', { called: '郭楼长' });
  await alone.does(noteAlone, { days: 14, helper: head.post ?? '', calls: true, shopping: false, agreed: true });
  const { id: offer } = await head.does(offerHelp, { person: alone.id, what: 'call' });
  await alone.does(answerOffer, { offer, wanted: true });
  await movesAway(alone);
  expect((await head.sees(aloneWithMe, {})).rows).toHaveLength(1);
  expect(await head.does(ringUp, { offer })).toMatchObject({ name: '郑独居', phone: alone.phone });
  expect(await looker(alone)).toBe('郭楼长');
});

test('having a matter in hand opens whom it is about while it is open, and nobody else', async () => {
  const { db } = world.system;
  const matter = await cast.taken();
  const ways = async (who: Person, of: Person) => {
    const { rows } = await db.transaction().execute(async (tx) => {
      await sql`select set_config('mulin.account', ${who.account}, true), set_config('mulin.at', ${world.now().toString()}, true)`.execute(
        tx,
      );
      return await sql<{
        may: boolean;
      }>`select has_in_hand(${matter}, ${of.id}) or mediates_between(${matter}, ${of.id}) or calls_back(${matter}, ${of.id}) as may`.execute(
        tx,
      );
    });
    return rows[0]?.may;
  };
  const lives = await world.arrive('resident', { home: cast.wang.dwelling });
  expect([await ways(cast.zhou, cast.wang), await ways(cast.zhou, lives)]).toEqual([true, true]);
  expect([await ways(cast.zhou, far), await ways(cast.sun, cast.wang), await ways(cast.lin, cast.wang)]).toEqual([false, false, false]);
  const over = { ended_at: world.now().toString(), outcome: 'solved', step: null };
  await world.owner.updateTable('matter').set(over).where('id', '=', matter).execute();
  expect(await ways(cast.zhou, cast.wang)).toBe(false);
});
