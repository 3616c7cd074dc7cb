import { afterAll, beforeAll, expect, test } from 'vitest';
import { me } from '#features/accounts/me.ts';
import { persons } from '#features/people/persons.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { founds, village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { appoint } from '../appoint.ts';
import { councils } from '../councils/councils.ts';
import { foundCouncil } from '../councils/found.ts';
import { sitInCouncil } from '../councils/seats.ts';
import { placeCadre, placements } from '../placing/placements.ts';
import { foundTeam } from '../teams/found.ts';
import { joinTeam } from '../teams/join.ts';
import { teams } from '../teams/teams.ts';
import { body } from './body.ts';
import { takeSeat } from './seats.ts';
import { bodies } from './tree.ts';
import { whoSits } from './who-sits.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const since = '2026-03-02';
const manager = { name: '行长老阎', phone: '19911110001' };

test('[S0-A24] who comes from a unit and lives elsewhere takes a part-time seat by name and phone, once in the ledger however many seats, and signs in with that phone', async () => {
  const { community, chen } = await village(world, '银行街社区');
  const joint = await founds(chen, 'joint-committee', community, { name: '大党委', parent: await founds(chen, 'committee', community) });
  const firm = await founds(chen, 'company', community, { name: '城区支行' });
  const far = await world.arrive('resident', { name: '外村的人', home: at(world.places.dwellings, 9) });
  const seat = { body: joint, seat: 'joint-part-member', called: '阎行长', since };
  expect(await chen.isRefused(takeSeat, { ...seat, person: far.id, homeBody: firm })).toBe('not_found'); // another community's ledger is not hers to look in
  expect(await chen.isRefused(takeSeat, { ...seat, newcomer: manager })).toBe('organizations.needs_home');
  await chen.does(takeSeat, { ...seat, newcomer: manager, homeBody: firm });
  await chen.does(takeSeat, { body: firm, seat: 'unit-contact', newcomer: manager, called: '阎行长', since });
  expect(await chen.isRefused(takeSeat, { ...seat, newcomer: manager, homeBody: firm })).toBe('organizations.held_already');
  const known = (await chen.sees(persons, { like: '行长老阎' })).rows;
  expect(known).toHaveLength(1);
  const { people } = await chen.sees(whoSits, { community: community.id });
  expect(people.find(({ called }) => called === '阎行长')?.posts.map(({ at: where, home }) => [where, home])).toEqual([
    ['大党委', '城区支行'],
    ['城区支行', null],
  ]);
  const bound = await world.owner.selectFrom('binding').select('how').where('person_id', '=', at(known, 0).id).execute();
  expect(bound).toEqual([{ how: 'post' }]);
  expect((await chen.sees(me, {})).posts.map(({ kind }) => kind)).toEqual(['secretary']);
});

test('[S3-A55] a cadre from the district who lives in no household here is placed at a grid by name and phone', async () => {
  const { community, grids, chen } = await village(world, '下沉社区', { grids: 1 });
  const asked = { grid: at(grids, 0).id, newcomer: { name: '樊下沉', phone: '19911110002' }, called: '局里老樊', days: 4, since };
  await chen.does(placeCadre, { ...asked, homeUnit: '区水务局' });
  expect(await chen.isRefused(placeCadre, { ...asked, homeUnit: '区水务局' })).toBe('organizations.held_already');
  const { rows } = await chen.sees(placements, { community: community.id, month: '2026-03' });
  expect(rows).toMatchObject([{ called: '局里老樊', homeUnit: '区水务局', planned: 4, there: 0 }]);
});

test('[S1-A15] [S3-A27] a lawyer who lives elsewhere joins the team, and a policeman sits in the council, each by name and phone', async () => {
  const { community, chen } = await village(world, '外援社区');
  const team = {
    community: community.id,
    name: '矛盾协调服务队',
    post: 'mediator',
    about: '谁家有疙瘩都来劝。',
    kinds: ['律师', '社区网格员'],
  };
  const { id } = await chen.does(foundTeam, team);
  const kinds = async () => at((await chen.sees(teams, { community: community.id })).rows, 0).kinds;
  const lawyer = { team: id, newcomer: { name: '尹律师', phone: '19911110003' }, called: '尹律师' };
  expect(joinTeam.contract.input.safeParse({ ...lawyer, kind: at(await kinds(), 0).id, person: chen.id }).success).toBe(false); // one of both
  await chen.does(joinTeam, { ...lawyer, kind: at(await kinds(), 0).id });
  await chen.does(joinTeam, { ...lawyer, kind: at(await kinds(), 1).id }); // the same person again
  expect((await kinds()).map(({ members }) => members)).toEqual([['尹律师'], ['尹律师']]);
  expect(at((await chen.sees(teams, { community: community.id })).rows, 0).members).toHaveLength(1);
  const asked = { area: community.id, rule: 'one-two-n', name: '大事协商会', about: '大事大家商量。', lead: '小区党组织' };
  await chen.does(foundCouncil, { ...asked, fixed: ['社区居委会', '物业企业'], others: ['片警'] });
  const parts = async () => at((await chen.sees(councils, { community: community.id })).rows, 0).parts;
  const police = { part: at(await parts(), 3).id, newcomer: { name: '段警官', phone: '19911110004' } };
  expect(sitInCouncil.contract.input.safeParse(police).success).toBe(false); // without what they are called
  await chen.does(sitInCouncil, { ...police, called: '片警老段' });
  expect(at(await parts(), 3).members.map(({ called }) => called)).toEqual(['片警老段']);
});

test('one person is the contact of two firms and leads two groups of one grid; twice in one body they are not', async () => {
  const { community, grids, chen, member } = await village(world, '两家社区', { grids: 1 });
  const branch = await founds(chen, 'branch', at(grids, 0), { parent: await founds(chen, 'committee', community) });
  const [one, two] = [
    await founds(chen, 'company', community, { name: '甲厂' }),
    await founds(chen, 'company', community, { name: '乙厂' }),
  ];
  const groups = [
    await founds(chen, 'group', at(grids, 0), { name: '一组', parent: branch }),
    await founds(chen, 'group', at(grids, 0), { name: '二组', parent: branch }),
  ];
  const person = (await member('老两')).id;
  const seated = (id: string, seat: string) => chen.isRefused(takeSeat, { body: id, seat, person, called: '老两', since });
  expect([await seated(one, 'unit-contact'), await seated(two, 'unit-contact')]).toEqual(['allowed', 'allowed']);
  for (const group of groups) expect(await seated(group, 'group-leader')).toBe('allowed');
  expect([await seated(two, 'unit-contact'), await seated(at(groups, 1), 'group-leader')]).toEqual([
    'organizations.held_already',
    'organizations.held_already',
  ]);
});

test('[S1-E7] agents who came by a list sit in their village’s group; the one place of a branch is not given twice by another way', async () => {
  const { community, estates, chen, member } = await village(world, '名册村', { estates: 1 });
  const listed = await member('代办老石');
  await chen.does(appoint, { person: listed.id, kind: 'agent', area: community.id, called: '代办老石', since });
  const group = await founds(chen, 'agency-group', community, { name: '代办专班' });
  const seats = async () =>
    (await chen.sees(body, { body: group })).seats.map(({ name, holders }) => [name, holders.map(({ called }) => called)]);
  expect(await seats()).toEqual([
    ['代办总站长', []],
    ['第一代办员', []],
    ['代办员', ['代办老石']],
  ]);
  expect(await chen.isRefused(takeSeat, { body: group, seat: 'agent', person: listed.id, called: '代办老石', since })).toBe(
    'organizations.held_already',
  );

  const branch = await founds(chen, 'estate-branch', at(estates, 0), { parent: await founds(chen, 'committee', community) });
  const lacking = async () => (await chen.sees(bodies, { community: community.id })).rows.find(({ id }) => id === branch)?.lacking;
  expect(await lacking()).toEqual(['小区党支部']);
  const [first, second] = [await member('甲'), await member('乙')];
  const given = { kind: 'estate-branch', area: at(estates, 0).id, since };
  await chen.does(appoint, { ...given, person: first.id, called: '甲书记' });
  expect(await lacking()).toEqual([]);
  expect(await chen.isRefused(appoint, { ...given, person: second.id, called: '乙书记' })).toBe('organizations.seats_full');
  const seat = { body: branch, seat: 'estate-branch', person: second.id, called: '乙书记', since };
  expect(await chen.isRefused(takeSeat, seat)).toBe('organizations.seats_full');
});
