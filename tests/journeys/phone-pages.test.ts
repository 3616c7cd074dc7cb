import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import { addressesOf, firstOf, hindrances, hindrancesInAllThemes, looksAt, settles, tells } from './sweep.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

test('every page of the resident’s app can be read, reached and operated by everybody, by a finger too, in all three themes', async () => {
  const resident = await stage.arrive('居民');
  const matter = await firstOf(resident, 'matters.mine', { open: true });
  const { home } = await tells<{ home: { communityId: string } }>(resident, 'accounts.me', {});
  const { years } = await tells<{ years: { works: { id: string }[] }[] }>(resident, 'works.years', { community: home.communityId });
  const work = years[0]?.works[0]?.id ?? '';
  const { kinds } = await tells<{ kinds: { id: string }[] }>(resident, 'assets.kinds', { community: home.communityId });
  const asset = await firstOf(resident, 'assets.list', { kind: kinds[0]?.id });
  const { industries } = await tells<{ industries: { id: string }[] }>(resident, 'industries.list', { community: home.communityId });
  const ids = { works: work, assets: asset, industries: industries[0]?.id ?? '' };
  const found: string[] = [];
  for (const address of [...addressesOf('resident'), '/ask?group=fix', '/nowhere']) {
    await looksAt(
      resident,
      address.replace(/\/(works|assets|industries)\/\$id/, (_, kept: keyof typeof ids) => `/${kept}/${ids[kept]}`).replace('$id', matter),
    );
    found.push(...(await hindrancesInAllThemes(resident, 'fingers')));
  }
  expect(found).toEqual([]);
});

test('so can an old person’s own wish and every step of a complaint', async () => {
  const elder = await stage.arrive('长辈', { opens: '/me' });
  await settles(elder);
  await elder.sees('独居老人优先办');
  const found = await hindrancesInAllThemes(elder);
  await looksAt(elder, '/ask?group=complain');
  found.push(...(await hindrancesInAllThemes(elder)));
  await elder.picks('对服务不满意');
  for (const step of ['第 1 步，一共 3 步', '第 2 步，一共 3 步']) {
    await elder.sees(step);
    await elder.taps('下一步');
    await settles(elder);
    found.push(...(await hindrancesInAllThemes(elder)));
  }
  await elder.sees('第 3 步，一共 3 步');
  expect(found).toEqual([]);
});

/** Pages of other posts than a grid worker’s, and whose they are. */
const others: Readonly<Record<string, string>> = { '/whistle': '门房', '/helping': '志愿者' };

test('every page of the worker’s app can be read, reached and operated by everybody in all three themes', async () => {
  const worker = await stage.arrive('专职网格员');
  const matter = await firstOf(worker, 'matters.inbox', {});
  const { household } = await tells<{ household: string | null }>(worker, 'matters.show', { matter });
  const found: string[] = [];
  for (const address of [...addressesOf('worker'), '/nowhere']) {
    const whose = others[address];
    const visitor = whose === undefined ? worker : await stage.arrive(whose);
    await looksAt(visitor, `/worker${address.replace('$id', address.startsWith('/household') ? (household ?? '') : matter)}`);
    found.push(...(await hindrancesInAllThemes(visitor)));
  }
  await looksAt(worker, `/worker/household/${household}?matter=${matter}`);
  expect([...found, ...(await hindrancesInAllThemes(worker))]).toEqual([]);
});

test('what nobody signed in sees is as open to everybody', async () => {
  const stranger = await stage.visit('谁也不是');
  const found: string[] = [];
  for (const path of ['/', '/ask', '/mine', '/grid', '/station', '/me', '/sign-in', '/worker/sign-in', '/nowhere']) {
    await looksAt(stranger, path);
    found.push(...(await hindrances(stranger)));
  }
  expect(found).toEqual([]);
});
