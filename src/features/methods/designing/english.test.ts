import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWithOwnKey } from '#kernel/crypto.ts';
import type { Edit } from '#method/designing/editing/edits.ts';
import type { Person } from '../../../testing/arrive.ts';
import { drafted, edited, inPlace } from '../../../testing/designs.ts';
import { webOf } from '../../../testing/http.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { me } from '../../accounts/me.ts';
import { speak } from '../../accounts/speak.ts';
import { dispatch } from '../../matters/verbs.ts';
import { adopt } from '../sharing/adopt.ts';
import { exportFile, importFile } from '../sharing/file.ts';
import { share } from '../sharing/share.ts';
import { findings, openDraft } from './open-draft.ts';
import { publishDraft } from './publish.ts';
import { saveDraft } from './save.ts';
import { versions } from './versions.ts';
import { workshop } from './workshop.ts';

let world: World;
let cast: Cast;
let http: FastifyInstance;
let community: string;
let own: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  community = world.places.community.id;
  http = await webOf(world);
  own = await inPlace(cast.chen, { community, method: 'three-orders', edits: [...ownWords, ...inEnglish] });
});
afterAll(async () => {
  await http.close();
  await world.end();
});

const sent = '喊了{takers}，等人应声。';
const asked = '您说的「{subject}」记下了。';
const ownWords: readonly Edit[] = [
  { do: 'name-method', name: '喊一声' },
  { do: 'say-received', says: asked },
  { do: 'name-step', step: 'dispatch', name: '喊人' },
  { do: 'name-word', at: 1, word: '喊人' },
  { do: 'name-button', step: 'dispatch', outcome: 'sent', button: '喊邻里' },
  { do: 'say-outcome', step: 'dispatch', outcome: 'sent', says: sent },
];
const inEnglish: readonly Edit[] = [
  { do: 'say-in-english', chinese: '喊一声', english: 'Just Call' },
  { do: 'say-in-english', chinese: asked, english: 'Your “{subject}” is written down.' },
  { do: 'say-in-english', chinese: '喊人', english: 'Calling' },
  { do: 'say-in-english', chinese: '喊邻里', english: 'Call the neighbours' },
  { do: 'say-in-english', chinese: sent, english: '{takers} called; waiting for an answer.' },
  { do: 'say-in-english', chinese: '没有这一句了', english: 'Gone' },
];

/** What a page in English reads. */
async function reads(person: Person | null, name: string, payload: object = {}) {
  const answer = await http.inject({
    method: 'POST',
    url: `/api/${name}`,
    payload,
    cookies: person ? { mulin_session: person.token } : {},
    headers: { 'idempotency-key': randomUUID(), 'mulin-language': 'en' },
  });
  return answer.body;
}

test('a resident reads card, story, notices and the guide in the English their community wrote, staff their buttons; in Chinese nothing changes', async () => {
  const { wang, lin, filed } = cast;
  const matter = await filed({ subject: '三楼的灯坏了，喊一声' });
  expect(await reads(wang, 'notices.list')).toContain('Your “三楼的灯坏了，喊一声” is written down.');
  expect(await reads(lin, 'matters.show', { matter })).toContain('"Call the neighbours"');
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  const shown = await reads(wang, 'matters.show', { matter });
  expect(shown).toContain('Volunteer called; waiting for an answer.');
  expect(shown).toContain('"Calling"');
  expect(await reads(wang, 'matters.mine')).toContain('三楼的灯坏了，喊一声');
  const guide = await reads(null, 'guide.entry', { community, kind: 'leaf', id: 'water-leak' });
  for (const said of ['Just Call', 'Calling', 'Leak']) expect(guide).toContain(`"${said}"`);
  const chinese = await http.inject({ method: 'POST', url: '/api/guide.entry', payload: { community, kind: 'leaf', id: 'water-leak' } });
  expect(chinese.body).toContain('"喊一声"');
});

test('who reads English and asks by phone is told by text message in it', async () => {
  const { lin, phoned } = cast;
  const guest = await world.arrive('resident', { name: '客人' });
  await guest.does(speak, { language: 'en' });
  const { account } = await guest.sees(me, {});
  const phone = '13900000779';
  await world.owner
    .updateTable('account')
    .set({ phone_mac: world.system.keys.mark('phone', phone) })
    .where('id', '=', account)
    .execute();
  await phoned(phone, lin);
  const { id, sealed } = await world.owner.selectFrom('outbox').select(['id', 'sealed']).orderBy('id', 'desc').executeTakeFirstOrThrow();
  expect(JSON.parse(openWithOwnKey(world.system.keys, sealed, id)).text).toMatch(/^\[Mulin\] Your “楼道灯不亮” is written down\./);
});

test('what no text says any more is not published; what the library says is known already', async () => {
  const { chen } = cast;
  const { page } = (await chen.sees(versions, { community, method: own })).versions[0] ?? {};
  expect(page?.english).toEqual({
    喊一声: 'Just Call',
    [asked]: 'Your “{subject}” is written down.',
    喊人: 'Calling',
    喊邻里: 'Call the neighbours',
    [sent]: '{takers} called; waiting for an answer.',
  });
  const known = (await chen.sees(findings, { community, page })).english;
  expect(known).toMatchObject({ 办理: 'Under way' });
  expect(Object.keys(known)).not.toContain('喊人');
});

test('English with another blank is said with its sentence, and not published', async () => {
  const { chen } = cast;
  const { draft, rev, page } = await drafted(chen, {
    community,
    method: own,
    edits: [{ do: 'say-in-english', chinese: sent, english: 'Called by {assignee}.' }],
  });
  const { faults } = await chen.sees(openDraft, { draft });
  expect(faults).toEqual([{ path: ['english', sent], say: expect.stringContaining('要有同样的空 {takers}') }]);
  expect(await chen.isRefused(publishDraft, { draft, rev, reason: '改英文' })).toBe('methods.not_ready');
  const right = edited(page, { do: 'say-in-english', chinese: sent, english: 'Called {takers}.' });
  await chen.does(saveDraft, { draft, rev, page: right });
  await chen.does(publishDraft, { draft, rev: rev + 1, reason: '改英文' });
});

test('shared, adopted by local names and carried by a file, it goes with every sentence that stays', async () => {
  const { chen } = cast;
  const there = world.places.otherCommunity;
  const gao = await world.arrive('secretary', { area: there });
  await chen.does(share, { community, method: own });
  await gao.does(adopt, { community: there.id, method: own, name: '喊一嗓子' });
  const [taken] = (await gao.sees(workshop, { community: there.id })).own;
  const { page } = (await gao.sees(versions, { community: there.id, method: taken?.id ?? '' })).versions[0] ?? {};
  expect(page?.english).toMatchObject({ 喊人: 'Calling' });
  expect(Object.keys(page?.english ?? {})).not.toContain('喊一声');
  const { text } = await chen.sees(exportFile, { community, method: own });
  const { id: draft } = await gao.does(importFile, { community: there.id, text });
  expect((await gao.sees(openDraft, { draft })).page.english).toEqual(JSON.parse(text).english);
});

test('two methods that say one thing in Chinese keep each its own English', async () => {
  const { chen } = cast;
  const shout: Edit = { do: 'say-in-english', chinese: '喊一声', english: 'Shout' };
  const other = await inPlace(chen, { community, method: 'three-orders', edits: [...ownWords, shout] }, { inUse: false });
  expect(await reads(chen, 'methods.preview', { community, method: other })).toContain('"Shout"');
  expect(await reads(chen, 'methods.preview', { community, method: own })).toContain('"Just Call"');
});
