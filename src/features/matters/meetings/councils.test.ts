import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUnit } from '#features/commitments/commit.ts';
import { councils } from '#features/organizations/councils/councils.ts';
import { foundCouncil } from '#features/organizations/councils/found.ts';
import { sitInCouncil } from '#features/organizations/councils/seats.ts';
import { jointMeeting } from '#library/regular-meetings.ts';
import type { Rule } from '#method/recurrence.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { list } from '../../series/list.ts';
import { set } from '../../series/set.ts';
import { convene } from '../gathering/verbs.ts';
import { fill, reopen } from '../verbs.ts';
import { meeting } from './meeting.ts';
import { metOpenly } from './met-openly.ts';
import { keepMinutes } from './minutes.ts';

let world: World;
let community: string;
let chen: Person;
let bai: Person;
let series: string;
beforeAll(async () => {
  world = await createWorld();
  await switchOn(world, [jointMeeting]);
  community = world.places.community.id;
  chen = await world.arrive('secretary', { name: '陈明', called: '陈书记' });
  bai = await world.arrive('community-staff', { name: '白志强', called: '小白' });
  const daily: Rule = { when: { every: 'day' }, shift: 'none', from: '2026-03-01', until: null, except: [] };
  const begins = { kind: 'matter', method: 'joint-meeting', subject: '议事' } as const;
  series = (await chen.does(set, { community, name: '议事', begins, owner: chen.post ?? '', rule: daily })).id;
});
afterAll(() => world.end());

/** The meeting of the next day, its topics set. */
async function nextDay(): Promise<string> {
  world.pass({ hours: 24 });
  await world.sweep();
  const matter = (await chen.sees(list, { community })).rows.find(({ id }) => id === series)?.history[0]?.matter?.id ?? '';
  await chen.does(fill, { matter, step: 'topics', outcome: 'set', answers: { topics: '院里停车怎么划' } });
  return matter;
}
const soon = () => world.now().add({ hours: 2 }).toString();
const council = async (name: string) => {
  const found = (await chen.sees(councils, { community })).rows.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return { id: found.id, part: (part: string) => found.parts.find((one) => one.name === part)?.id ?? '' };
};
const neighbour = (name: string, nth: number) => world.arrive('resident', { name, home: at(world.places.dwellings, nth) });
const openly = async () => (await world.system.see(metOpenly, { token: null }, { community })).rows.map((row) => row.council);

test('[S1-A12] a session of 睦邻议事会 that misses one of its four groups is flagged, to whoever keeps it and to everybody; a whole one is not', async () => {
  const groups = ['社区工作者', '党员', '居民代表', '志愿者'];
  const asked = { rule: 'groups', name: '睦邻议事会', about: '邻里的事，邻里坐下来议。', fixed: groups };
  await chen.does(foundCouncil, { area: community, ...asked });
  const sitting = await council('睦邻议事会');
  const people = await Promise.all(groups.map((group, nth) => neighbour(`${group}甲`, nth + 1)));
  for (const [nth, group] of groups.entries())
    await chen.does(sitInCouncil, { part: sitting.part(group), person: at(people, nth).id, called: `${group}一位` });

  const first = await nextDay();
  await chen.does(convene, { matter: first, at: soon(), place: '居委会二楼', council: sitting.id });
  for (const person of people) expect(await toldTo(person)).toContainEqual(expect.stringContaining('睦邻议事会议「议事」'));
  expect((await chen.sees(meeting, { matter: first })).council).toMatchObject({ name: '睦邻议事会', kept: false });
  const minutes = { step: 'meet', outcome: 'held', present: [chen.id, bai.id], answers: { heard: '都说先划线' } };
  const came = groups.slice(0, 3).map(sitting.part);
  expect(await chen.isRefused(keepMinutes, { matter: first, ...minutes, council: { id: sitting.id, came: [community] } })).toBe(
    'matters.council_part',
  );
  await chen.does(keepMinutes, { matter: first, ...minutes, council: { id: sitting.id, came } });
  const flagged = { id: sitting.id, name: '睦邻议事会', kept: true, came: groups.slice(0, 3), lacking: ['志愿者'] };
  expect((await chen.sees(meeting, { matter: first })).council).toEqual(flagged);
  expect(await openly()).toEqual([flagged]);

  const second = await nextDay();
  const whole = { id: sitting.id, came: groups.map(sitting.part) };
  await chen.does(keepMinutes, { matter: second, ...minutes, council: whole }); // called by telephone, written down only afterwards
  expect((await chen.sees(meeting, { matter: second })).council?.lacking).toEqual([]);
  expect((await openly()).map((one) => one?.lacking)).toEqual([[], ['志愿者']]);
});

test('[S3-A27] a big matter: one leads, two parties take part, others are asked; a meeting without lead, committee or firm is flagged', async () => {
  const asked = { rule: 'one-two-n', name: '大事协商会', about: '小区的大事，牵头的请各方一起协商。' };
  const parties = { lead: '小区党组织', fixed: ['社区居委会', '物业企业'], others: ['相关部门', '驻地单位', '片警', '党员', '居民代表'] };
  await chen.does(foundCouncil, { area: community, ...asked, ...parties });
  const sitting = await council('大事协商会');
  const firm = (await chen.does(addUnit, { community, name: '安居物业公司' })).id;
  await chen.does(sitInCouncil, { part: sitting.part('物业企业'), unit: firm });
  const officer = await neighbour('片警甲', 5);
  await chen.does(sitInCouncil, { part: sitting.part('片警'), person: officer.id, called: '片区民警' });
  const lackingWhen = async (...came: string[]) => {
    const matter = await nextDay();
    const held = { step: 'meet', outcome: 'held', present: [chen.id, bai.id], answers: { heard: '议过了' } };
    await chen.does(keepMinutes, { matter, ...held, council: { id: sitting.id, came: came.map(sitting.part) } });
    return (await chen.sees(meeting, { matter })).council?.lacking;
  };
  expect(await lackingWhen('小区党组织', '社区居委会', '物业企业')).toEqual([]);
  expect(await lackingWhen('社区居委会', '物业企业', '片警')).toEqual(['小区党组织']);
  expect(await lackingWhen('小区党组织', '物业企业', '居民代表')).toEqual(['社区居委会']);
  expect(await lackingWhen('小区党组织', '社区居委会', '驻地单位')).toEqual(['物业企业']);
  const matter = await nextDay();
  await chen.does(convene, { matter, at: soon(), place: '居委会二楼', council: sitting.id });
  expect(await toldTo(officer)).toContainEqual(expect.stringContaining('大事协商会议「议事」'));
  const sealed = JSON.stringify(await openly());
  expect(sealed).not.toContain('片区民警'); // parts, no person
});

test('a meeting is called only for a council of its own community, and a meeting that was not held has nobody who came', async () => {
  const matter = await nextDay();
  expect(await chen.isRefused(convene, { matter, at: soon(), place: '居委会', council: community })).toBe('matters.council_unknown');
  const sitting = await council('大事协商会');
  const off = { matter, step: 'meet', outcome: 'put-off', answers: { reason: '下大雪' }, council: { id: sitting.id, came: [] } };
  expect(await chen.isRefused(keepMinutes, off)).toBe('matters.nothing_decided_there');
});

test('a meeting that is opened again is written down again: another council, who came this time, and what was decided after what was decided before', async () => {
  const [groups, big] = [await council('睦邻议事会'), await council('大事协商会')];
  const firm = (await chen.does(addUnit, { community, name: '来回物业公司' })).id;
  const matter = await nextDay();
  const held = { matter, step: 'meet', outcome: 'held', present: [chen.id, bai.id], answers: { heard: '议过了' } };
  const decides = (what: string) => ({ what, post: chen.post ?? '', due: '2026-04-30' });
  await chen.does(keepMinutes, {
    ...{ ...held, units: [{ unit: firm, came: false }], resolutions: [decides('划停车线')] },
    council: { id: groups.id, came: [groups.part('党员')] },
  });
  const again = async (minutes: object) => {
    await chen.does(reopen, { matter, reason: '还要再议一次' });
    await chen.does(fill, { matter, step: 'topics', outcome: 'set', answers: { topics: '再议停车' } });
    await chen.does(keepMinutes, { ...held, ...minutes });
    return await chen.sees(meeting, { matter });
  };
  const second = await again({
    ...{ units: [{ unit: firm, came: true }], resolutions: [decides('装充电桩')] },
    council: { id: big.id, came: [big.part('小区党组织'), big.part('社区居委会')] },
  });
  expect(second.council).toMatchObject({ name: '大事协商会', came: ['小区党组织', '社区居委会'], lacking: ['物业企业'] });
  expect([second.came, second.decided.map(({ what }) => what)]).toEqual([['来回物业公司'], ['划停车线', '装充电桩']]);
  const third = await again({ council: { id: big.id, came: [big.part('小区党组织'), big.part('物业企业')] } });
  expect(third.council).toMatchObject({ came: ['小区党组织', '物业企业'], lacking: ['社区居委会'] });
});
