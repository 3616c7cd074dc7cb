import { afterAll, beforeAll, expect, test } from 'vitest';
import { live } from '#features/figures/live.ts';
import { places } from '#features/figures/places.ts';
import { admitTo } from '#kernel/door.ts';
import { Refusal } from '#kernel/refusal.ts';
import { features } from '../../../features.ts';
import { acts, type Person } from '../../../testing/arrive.ts';
import { forScreens } from '../../../testing/permissions.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { me } from '../me.ts';
import { signOut, signOutEverywhere } from '../sign-out.ts';
import { endScreen, hangScreen, offerScreen } from './hang.ts';
import { screens } from './screens.ts';

let world: World;
let chen: Person;
beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary');
});
afterAll(() => world.end());

const hung = async (code: string) => {
  const { session } = await world.system.performing(hangScreen, { token: null }, { code });
  return { token: session ?? '', ...acts(world.system, session ?? '') };
};
const offered = async () => (await chen.does(offerScreen, {})).code;

test('a secretary hangs a screen with a code typed in once: it sees the figures she may see, and is told it hangs', async () => {
  const code = await offered();
  const screen = await hung(code.toLowerCase().replace('-', ' '));
  const seen = await screen.sees(places, {});
  expect(seen).toEqual({ ...(await chen.sees(places, {})), hung: true });
  expect(await screen.seesNot(live, { area: world.places.community.id })).toBe('allowed');
  expect(await screen.seesNot(live, { area: world.places.otherCommunity.id })).toBe('not_found');
  await expect(hung(code)).rejects.toMatchObject({ code: 'accounts.screen_code_wrong' });
});

test('whoever reaches its keyboard reaches nothing else: every other action and query is refused at the door, whoever may ask it', async () => {
  const { token, ...screen } = await hung(await offered());
  const actor = await world.system.whoIs(token);
  expect(actor.posts.map(({ kind }) => kind)).toEqual(['secretary']);
  const everything = features.flatMap(({ actions, queries }) => [...actions, ...queries]);
  const letIn = everything.filter((what) => lets(() => admitTo(what, actor))).map(({ contract }) => contract.name);
  expect(letIn.toSorted()).toEqual([...forScreens].toSorted());
  expect(await screen.seesNot(me, {})).toBe('screen_only');
  expect(await screen.isRefused(offerScreen, {})).toBe('screen_only');
});

test('a code is good for ten minutes, and a newer one makes it void', async () => {
  const late = await offered();
  world.pass({ minutes: 11 });
  await expect(hung(late)).rejects.toMatchObject({ code: 'accounts.screen_code_wrong' });
  const first = await offered();
  await offered();
  await expect(hung(first)).rejects.toMatchObject({ code: 'accounts.screen_code_wrong' });
});

test('she sees her screens and takes one down; nobody else can; after thirty days it is down by itself', async () => {
  await chen.does(signOutEverywhere, {}).catch(() => undefined);
  chen = await world.arrive('secretary', { area: world.places.otherCommunity });
  const [one, two] = [await hung(await offered()), await hung(await offered())];
  const list = async () => (await chen.sees(screens, {})).screens.map(({ id }) => id);
  const mine = await list();
  expect(mine).toHaveLength(2);
  const other = await world.arrive('secretary');
  expect((await other.sees(screens, {})).screens).toEqual([]);
  expect(await other.isRefused(endScreen, { id: mine[0] ?? '' })).toBe('not_found');
  const first = (await world.system.whoIs(one.token)).session ?? '';
  await chen.does(endScreen, { id: first });
  expect(await list()).not.toContain(first);
  expect(await one.seesNot(places, {})).toBe('not_signed_in');
  expect(await two.seesNot(places, {})).toBe('allowed');
  await two.does(signOut, {});
  expect(await two.seesNot(places, {})).toBe('not_signed_in');
  const three = await hung(await offered());
  world.pass({ hours: 30 * 24 });
  expect(await three.seesNot(places, {})).toBe('not_signed_in');
});

test('signing out everywhere takes the screens down too, and a post that ended shows nothing more', async () => {
  chen = await world.arrive('secretary');
  const screen = await hung(await offered());
  await world.owner
    .updateTable('post')
    .set({ until: world.now().toString().slice(0, 10) })
    .where('id', '=', chen.post)
    .execute();
  expect(await screen.seesNot(places, {})).toBe('not_allowed');
  await chen.does(signOutEverywhere, {});
  expect(await screen.seesNot(places, {})).toBe('not_signed_in');
});

function lets(run: () => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
