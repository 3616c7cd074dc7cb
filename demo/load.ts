import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { askForSecondFrom } from '#features/accounts/second/first-day.ts';
import { importDivisions } from '#features/areas/divisions.ts';
import type { Place } from '#features/areas/door.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Keys } from '#kernel/crypto.ts';
import { openCounty } from '#kernel/db.ts';
import { openDoors, prepareCounty } from '#kernel/migrate.ts';
import { furnish } from '../src/furnish.ts';
import { settle } from './settle.ts';
import { openStage, type Stage, taiyuan } from './stage.ts';
import { furnishAround } from './story/around.ts';
import { entrustedFromAbove, putTogether, serviceAdded, unmetAsked } from './story/besides.ts';
import { binheTales } from './story/binhe.ts';
import { holder } from './story/cast.ts';
import { everyday, kinship, newcomerAsks } from './story/everyday.ts';
import { type Gate, openGate, whistled } from './story/gate.ts';
import { showGrids } from './story/grids.ts';
import { openHall } from './story/hall.ts';
import { ordinaryTales } from './story/jinsong-ordinary.ts';
import { pastTales } from './story/jinsong-past.ts';
import { recentTales } from './story/jinsong-recent.ts';
import { togetherTales } from './story/jinsong-together.ts';
import { voiceTales } from './story/jinsong-voices.ts';
import { findLead, type Lead, setOut } from './story/one-tap.ts';
import { lookAhead } from './story/planned.ts';
import { play, type Setting } from './story/play.ts';
import { standSideBySide } from './story/side-by-side.ts';
import { build } from './story/works.ts';

type Say = (sentence: string) => void;

/** So long before today the two communities handed over their files. */
const settledDaysAgo = 45;

/** Makes the demo county in a database without one. It is served only once it is whole; a start that broke off begins anew. */
export async function loadDemo(
  { runtimeUrl, ownerUrl, keys }: { runtimeUrl: string; ownerUrl: string; keys: Keys },
  say: Say,
): Promise<void> {
  await prepareCounty(ownerUrl, taiyuan.code);
  await fillDemo({ runtimeUrl, ownerUrl, keys, today: Temporal.Now.instant() }, say);
  await openDoors(ownerUrl, taiyuan);
}

/** Fills an empty county with the demo as of `today`: two communities out of their own files, and weeks of neighbours at work. */
export async function fillDemo(
  { runtimeUrl, ownerUrl, keys, today }: { runtimeUrl: string; ownerUrl: string; keys: Keys; today: Temporal.Instant },
  say: Say,
): Promise<void> {
  const stage = openStage(runtimeUrl, keys, today.subtract({ hours: settledDaysAgo * 24 }));
  try {
    await furnish(stage.db, () => today);
    const divisions = await importDivisions(stage.db, taiyuan.code);
    const jinsong = { name: '劲松社区', phone: '0351-0000000', street: streetOf(divisions, '140106006'), method: 'three-orders' };
    const binhe = { name: '滨河北路社区', phone: '0351-0000001', street: streetOf(divisions, '140181002'), method: 'point-orders' };
    const communities = { jinsong: await settle(stage, jinsong, say), binhe: await settle(stage, binhe, say), street: jinsong.street };
    const lead = await findLead(stage);
    const gate = await openGate(stage, communities.jinsong.id);
    await setOut(stage, lead, { ...communities, county: streetOf(divisions, taiyuan.code), gate });
    await everyday(stage, communities.jinsong.id, today);
    say(`邻里之间已有 ${await play(stage, settingsOf(stage, lead, communities, gate), today)} 件事`);
    await build(stage, communities.jinsong.id, today);
    await furnishAround(stage, communities.jinsong.id, today);
    await showGrids(stage, communities.jinsong.id);
    await openHall(stage, communities.jinsong.id);
    await lookAhead(stage, communities.jinsong.id, today);
    await standSideBySide(stage, communities.jinsong.id, today);
    await askForSecondFrom(stage.db, dayOf(today));
    await endSessions(stage);
    await analyze(ownerUrl);
  } finally {
    await stage.leave();
  }
}

type Communities = { readonly jinsong: Place; readonly binhe: Place };

function settingsOf(stage: Stage, lead: Lead, { jinsong, binhe }: Communities, gate: Gate): Setting[] {
  return [
    {
      community: jinsong.id,
      tales: [...pastTales, ...voiceTales, ...togetherTales, ...ordinaryTales, ...recentTales],
      besides: [
        { ago: 12 * 24 * 60, play: () => serviceAdded(stage) },
        { ago: 10 * 24 * 60, play: () => kinship(lead) },
        { ago: 26 * 60, play: () => entrustedFromAbove(stage, jinsong.id) },
        { ago: 200, play: () => putTogether(stage, jinsong.id) },
        { ago: 150, play: () => unmetAsked(stage, jinsong.id) },
        { ago: 45, play: () => newcomerAsks(stage, jinsong.id) },
        { ago: 12, play: () => whistled(gate) },
      ],
      lead,
      sender: (grid) => holder(stage, 'grid-worker', { area: grid, community: jinsong.id }),
    },
    {
      community: binhe.id,
      tales: binheTales,
      besides: [],
      lead: { resident: null, elder: null, kin: null },
      sender: () => holder(stage, 'community-staff', { community: binhe.id }),
    },
  ];
}

function streetOf(divisions: ReadonlyMap<string, Place>, code: string): Place {
  const street = divisions.get(code);
  if (!street) throw new Error(`no street ${code}`);
  return street;
}

/** Whoever was signed in to play the story is no longer. */
async function endSessions({ db, now }: Stage): Promise<void> {
  await db
    .updateTable('session')
    .set({ ended_at: stamp(now()) })
    .where('ended_at', 'is', null)
    .execute();
}

/** So that the first lists are planned with the real figures. */
async function analyze(ownerUrl: string): Promise<void> {
  const owner = openCounty(ownerUrl, taiyuan.code, 1);
  await sql`analyze`.execute(owner);
  await owner.destroy();
}
