import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../testing/arrive.ts';
import { fileForm, webOf } from '../../testing/http.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { file } from './file.ts';
import { unusedPhotos } from './photo.ts';
import { show } from './show.ts';
import { dispatch, fill, take } from './verbs.ts';

let world: World;
let cast: Cast;
let http: FastifyInstance;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  http = await webOf(world);
});
afterAll(async () => {
  await http.close();
  await world.end();
});

test('a photo is kept upright, small, and without what the camera wrote into it; the disk never holds the picture', async () => {
  const { wang } = cast;
  const shot = await camera(3000, 2000)
    .withExif({ IFD0: { Make: 'SecretPhone' }, IFD3: { GPSLatitude: '37/1 52/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const id = await sent(wang, shot);
  const back = await got(wang, id);
  expect(back.headers).toMatchObject({ 'content-type': 'image/webp', 'cache-control': 'private, max-age=600' });
  const kept = await sharp(back.rawPayload).metadata();
  expect(kept).toMatchObject({ format: 'webp', width: 1067, height: 1600 });
  expect([kept.exif, kept.orientation, kept.icc]).toEqual([undefined, undefined, undefined]);
  const { sealed } = await world.owner.selectFrom('photo').select('sealed').where('id', '=', id).executeTakeFirstOrThrow();
  expect(sealed.includes(back.rawPayload.subarray(0, 64))).toBe(false);
});

test('who sees the order in full sees its photos; who was only offered it, or is a stranger, does not', async () => {
  const { wang, lin, zhou, sun } = cast;
  const photo = await sent(wang, await camera(40, 30).png().toBuffer());
  for (const other of [lin, zhou]) expect((await got(other, photo)).statusCode).toBe(404);
  const { id: matter } = await wang.does(file, { subject: '楼道灯不亮', leaf: 'stair-light', place: wang.dwelling.id, photos: [photo] });
  expect((await wang.sees(show, { matter })).timeline[0]?.photos).toEqual([photo]);
  expect((await got(lin, photo)).statusCode).toBe(200);
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  expect((await got(zhou, photo)).statusCode).toBe(404);
  await zhou.does(take, { matter, step: 'offer' });
  expect((await got(zhou, photo)).statusCode).toBe(200);
  const after = await sent(zhou, await camera(40, 30).png().toBuffer());
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了' }, photos: [after] });
  expect((await got(wang, after)).statusCode).toBe(200);
  expect((await got(sun, after)).statusCode).toBe(404);
  expect((await http.inject({ url: `/api/matters.photo/${after}` })).json()).toMatchObject({ refused: 'not_signed_in' });
});

test('a photo is used once, and only by who sent it up', async () => {
  const { wang, lin } = cast;
  const photo = await sent(wang, await camera(40, 30).png().toBuffer());
  const asked = { subject: '楼道灯不亮', leaf: 'stair-light', place: wang.dwelling.id, photos: [photo] };
  expect(await lin.isRefused(file, { ...asked, place: world.places.community.id })).toBe('matters.photo_gone');
  await wang.does(file, asked);
  expect(await wang.isRefused(file, asked)).toBe('matters.photo_gone');
});

test.each([
  ['a text called a picture', async () => Buffer.from('这不是照片'.repeat(50)), '这个文件不是照片'],
  ['a drawing that could carry a program', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), '这个文件不是照片'],
  ['a picture cut short', async () => (await noise(400).png().toBuffer()).subarray(0, 900), '这张照片打不开'],
  ['a picture of too many points', async () => await camera(7000, 6000).png().toBuffer(), '照片像素太多了'],
  [
    'a picture over ten megabytes',
    async () => Buffer.concat([await noise(300).png().toBuffer(), Buffer.alloc(10 * 1024 * 1024)]),
    '照片超过 10 MB',
  ],
  ['nothing at all', async () => Buffer.alloc(0), '这个文件不是照片'],
])('%s is refused with a sentence', async (_, bytes, sentence) => {
  const answer = await post(cast.wang, await bytes());
  expect(answer.statusCode).toBe(409);
  expect(answer.json().say).toContain(sentence);
});

test('a request without a file, or that is none, is refused with a sentence', async () => {
  const cookies = { mulin_session: cast.wang.token };
  const empty = { payload: '--x--\r\n', headers: { 'content-type': 'multipart/form-data; boundary=x' } };
  const none = await http.inject({ method: 'POST', url: '/api/matters.photo', cookies, ...empty });
  expect(none.json()).toMatchObject({ refused: 'matters.photo_missing', say: '请选一张照片。' });
  const json = await http.inject({ method: 'POST', url: '/api/matters.photo', cookies, payload: {} });
  expect(json.statusCode).toBeLessThan(500);
  expect(json.json().say).toMatch(/[一-鿿]/);
  expect((await post(null, await camera(4, 4).png().toBuffer())).json()).toMatchObject({ refused: 'not_signed_in' });
  expect((await http.inject({ url: '/api/matters.photo/nonsense', cookies })).statusCode).toBe(404);
});

test('photos nobody used are gone after a day, used ones stay; and nobody fills the disk with them', async () => {
  const { sun, lin } = cast;
  const tiny = await camera(4, 4).png().toBuffer();
  const used = await sent(lin, tiny);
  await lin.does(file, { subject: '门口灯不亮', leaf: 'stair-light', place: world.places.community.id, photos: [used] });
  for (let nth = 0; nth < 30; nth += 1) await sent(sun, tiny);
  expect((await post(sun, tiny)).json().refused).toBe('matters.photos_enough');
  world.pass({ hours: 25 });
  await unusedPhotos(world.now()).execute(world.owner);
  const left = await world.owner.selectFrom('photo').select('id').where('matter_id', 'is', null).execute();
  expect(left).toEqual([]);
  expect((await got(lin, used)).statusCode).toBe(200);
});

function camera(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#8a5' } });
}

function noise(side: number) {
  return sharp({
    create: { width: side, height: side, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  });
}

async function post(person: Person | null, bytes: Buffer): Promise<LightMyRequestResponse> {
  const cookies = person ? { mulin_session: person.token } : {};
  return await http.inject({ method: 'POST', url: '/api/matters.photo', cookies, ...fileForm(bytes, 'IMG_1.jpg', 'image/jpeg') });
}

async function sent(person: Person, bytes: Buffer): Promise<string> {
  const answer = await post(person, bytes);
  expect(answer.json()).toMatchObject({ id: expect.any(String) });
  return answer.json().id;
}

async function got(person: Person, id: string): Promise<LightMyRequestResponse> {
  return await http.inject({ url: `/api/matters.photo/${id}`, cookies: { mulin_session: person.token } });
}
