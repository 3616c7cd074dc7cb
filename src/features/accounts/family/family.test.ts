import { afterAll, beforeAll, expect, test } from 'vitest';
import { file } from '#features/matters/file.ts';
import { mine } from '#features/matters/lists.ts';
import { show } from '#features/matters/show.ts';
import { dispatch, fill, rate, take, withdraw } from '#features/matters/verbs.ts';
import { list } from '#features/notices/read.ts';
import { stamp } from '#kernel/clock.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { actFor } from '../act-for.ts';
import { bindByCode, issueBindingCode } from '../binding-codes.ts';
import { askBinding, bindingRequests, confirmBinding } from '../binding-requests.ts';
import { me } from '../me.ts';
import { endFamily } from './end.ts';
import { family, familyOf } from './grants.ts';
import { inviteFamily } from './invite.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const everything = ['ask', 'see', 'confirm'] as const;
type May = (typeof everything)[number];

/** A mother who lets her daughter act for her as far as she says; the daughter has begun to. */
async function motherAndDaughter(
  may: readonly May[] = everything,
  days = 30,
): Promise<{ mother: Person; daughter: Person; binding: string }> {
  const mother = await world.arrive('resident', { name: '赵桂兰', home: at(world.places.dwellings, 2) });
  const daughter = await world.arrive('resident', { name: '孙小梅', home: at(world.places.dwellings, 6) });
  const { code } = await mother.does(inviteFamily, { may: [...may], kin: 'child', days });
  const { id: binding } = await daughter.does(bindByCode, { code, scope: 'self', calls: '妈妈' });
  await daughter.does(actFor, { person: mother.id });
  return { mother, daughter, binding };
}
const lamp = (home: Person) => ({ subject: '厨房灯不亮', leaf: 'appliance', place: home.dwelling.id });
const storyOf = async (person: Person, matter: string) => (await person.sees(show, { matter })).timeline.map(({ by }) => by);

test('a mother gives her daughter a code: the daughter asks inside her mother’s home, both read it, and the story says who did it for whom', async () => {
  const { mother, daughter } = await motherAndDaughter();
  expect((await daughter.sees(me, {})).actsFor).toMatchObject([
    { scope: 'self' },
    { person: mother.id, scope: 'family', calls: '妈妈', may: everything },
  ]);
  const { id: matter } = await daughter.does(file, lamp(mother));
  expect((await mother.sees(mine, {})).rows.map(({ id }) => id)).toEqual([matter]);
  expect((await daughter.sees(mine, {})).rows.map(({ id }) => id)).toEqual([matter]);
  expect(await storyOf(mother, matter)).toEqual(['子女代办']);
  const kept = await world.owner
    .selectFrom('matter')
    .select(['filed_by', 'opener_account', 'opener_person'])
    .where('id', '=', matter)
    .execute();
  expect(kept).toEqual([{ filed_by: daughter.account, opener_account: null, opener_person: mother.id }]);
  await daughter.does(actFor, { person: daughter.id });
  expect((await daughter.sees(mine, {})).rows).toEqual([]);
});

test('she says for her mother that it is solved, and the mother reads whose word it was; staff are not asked to pass it on', async () => {
  const { zhou, lin } = cast;
  const { mother, daughter } = await motherAndDaughter();
  const { id: matter } = await daughter.does(file, lamp(mother));
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  await zhou.does(take, { matter, step: 'offer' });
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
  expect(await waitingPosts(matter)).toEqual([]);
  await daughter.does(rate, { matter, step: 'confirm', solved: true, stars: 5 });
  expect((await storyOf(mother, matter)).at(-1)).toBe('子女代办');
  expect(JSON.stringify(await zhou.sees(show, { matter }))).not.toMatch(/赵|孙/);
});

test.each<[May, string[]]>([
  ['ask', ['allowed', 'not_in_scope', 'not_in_scope', 'not_in_scope']],
  ['see', ['not_in_scope', 'allowed', 'allowed', 'not_in_scope']],
  ['confirm', ['not_in_scope', 'not_in_scope', 'not_in_scope', 'allowed']],
])('who may only %s does only that', async (may, said) => {
  const { mother, daughter } = await motherAndDaughter([may]);
  const { id: matter } = await mother.does(file, lamp(mother));
  expect([
    await daughter.isRefused(file, lamp(mother)),
    await daughter.seesNot(show, { matter }),
    await daughter.seesNot(list, {}),
    await daughter.isRefused(withdraw, { matter }),
  ]).toEqual(said);
});

test('nobody takes orders, gives on, or reads who acts for the mother in her name', async () => {
  const { mother, daughter } = await motherAndDaughter();
  expect(await daughter.isRefused(take, { matter: mother.id, step: 'offer' })).toBe('not_for_family');
  expect(await daughter.isRefused(inviteFamily, { may: ['see'], kin: 'relative' })).toBe('not_for_family');
  expect((await daughter.sees(family, {})).forMe).toEqual([]);
});

test('it ends with the next request: the matter, the list and the word are gone, and both are told', async () => {
  const { mother, daughter, binding } = await motherAndDaughter();
  const { id: matter } = await daughter.does(file, lamp(mother));
  await mother.does(endFamily, { binding });
  expect(await daughter.seesNot(show, { matter })).toBe('not_found');
  expect(await daughter.isRefused(withdraw, { matter })).toBe('not_found');
  expect(await daughter.isRefused(file, lamp(mother))).toBe('matters.not_your_home');
  expect((await daughter.sees(mine, {})).rows).toEqual([]);
  expect(await daughter.isRefused(actFor, { person: mother.id })).toBe('accounts.not_bound_to');
  expect((await daughter.sees(list, {})).rows[0]?.say).toBe('您不再替 赵** 办事了。还要接着办，请本人再给您一个码。');
  expect((await mother.sees(list, {})).rows.map(({ say }) => say)).toContain(
    `子女（手机尾号 ${daughter.phone.slice(-4)}）不再替您办事了。`,
  );
});

test('it ends by itself on its last day', async () => {
  const { mother, daughter } = await motherAndDaughter(everything, 1);
  world.pass({ hours: 25 });
  expect(await daughter.seesNot(mine, {})).toBe('allowed');
  expect((await daughter.sees(mine, {})).rows).toEqual([]);
  expect((await mother.sees(family, {})).forMe[0]).toMatchObject({ ended: true });
});

test('both read the same list: how far, since when, until when, and the tail of the phone', async () => {
  const { mother, daughter, binding } = await motherAndDaughter(['ask', 'see'], 30);
  const terms = {
    binding,
    kin: 'child',
    may: ['ask', 'see'],
    until: expect.stringContaining(stamp(world.now().add({ hours: 30 * 24 })).slice(0, 10)),
    ended: false,
  };
  expect((await mother.sees(family, {})).forMe).toMatchObject([{ ...terms, phoneTail: daughter.phone.slice(-4) }]);
  expect((await daughter.sees(family, {})).iFor).toMatchObject([{ ...terms, person: mother.id, masked: '赵**', calls: '妈妈' }]);
  expect((await mother.sees(list, {})).rows.map(({ say }) => say)).toContainEqual(
    expect.stringContaining('可以替我报事、看我的事，到 2026-'),
  );
});

test('at the counter staff write down how the person agreed; without it nobody acts for anybody', async () => {
  const [staff, mother, son] = [await world.arrive('community-staff'), await world.arrive('resident'), await world.arrive('resident')];
  const terms = { may: ['ask', 'see'] as May[], kin: 'child' as const, days: 90 };
  const { code } = await staff.does(issueBindingCode, { person: mother.id, family: { ...terms, agreed: 'present' } });
  const { id: binding } = await son.does(bindByCode, { code, scope: 'self' });
  expect((await son.sees(me, {})).actsFor.at(-1)).toMatchObject({ scope: 'family', may: ['ask', 'see'] });
  const kept = await world.owner.selectFrom('family_grant').select('agreed').where('binding_id', '=', binding).execute();
  expect(kept).toEqual([{ agreed: 'present' }]);
  const { id: request } = await son.does(askBinding, { community: world.places.community.id, name: '王小明', address: '1号楼' });
  expect((await staff.sees(bindingRequests, {})).rows.map(({ id }) => id)).toContain(request);
  await expect(staff.does(confirmBinding, { request, person: mother.id, scope: 'family' })).rejects.toThrow('本人是怎么同意的');
  expect((await staff.sees(familyOf, { person: mother.id })).forMe).toMatchObject([{ binding, kin: 'child' }]);
  await staff.does(endFamily, { binding });
  expect((await son.sees(family, {})).iFor).toMatchObject([{ binding, ended: true }]);
});

test('to a stranger and to another community it does not exist', async () => {
  const { mother, binding } = await motherAndDaughter();
  const stranger = await world.arrive('resident');
  const far = await world.arrive('community-staff', { area: world.places.otherCommunity, home: at(world.places.dwellings, 9) });
  expect(await stranger.isRefused(endFamily, { binding })).toBe('not_found');
  expect(await far.isRefused(endFamily, { binding })).toBe('not_found');
  expect(await far.seesNot(familyOf, { person: mother.id })).toBe('not_found');
});

async function waitingPosts(matter: string): Promise<unknown[]> {
  return await world.owner
    .selectFrom('task')
    .select('post_kind')
    .where('matter_id', '=', matter)
    .where('closed_at', 'is', null)
    .where('post_kind', 'is not', null)
    .execute();
}
