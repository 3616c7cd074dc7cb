import { crc32, deflateSync } from 'node:zlib';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileForm, webOf } from '../../testing/http.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';

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

const program = '<script>alert(document.cookie)</script>';
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="alert(1)">${program}</svg>`;
const jpeg = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#8a5' } }).jpeg();

test.each([
  ['a drawing with a program', 'a.svg', 'image/svg+xml', drawing],
  ['the same, called a photo', 'a.jpg', 'image/jpeg', `<?xml version="1.0"?>${drawing}`],
  ['a page called a photo', 'a.jpg', 'image/jpeg', `<!doctype html><html>${program}</html>`],
  ['a moving picture that is a program too', 'a.gif', 'image/gif', `GIF89a/*${'\u0000'.repeat(20)}*/=1;alert(1)`],
  ['a document that is a photo further in', 'a.jpg', 'image/jpeg', `%PDF-1.7\n${program}\n\u00ff\u00d8\u00ff`],
  ['the head of a photo and nothing behind it', 'a.jpg', 'image/jpeg', '\u00ff\u00d8\u00ff\u00e0'],
  ['nothing', 'a.jpg', 'image/jpeg', ''],
])('%s is refused with a sentence', async (_, name, type, text) => {
  const answer = await sendUp(Buffer.from(text, 'latin1'), name, type);
  expect([answer.statusCode, answer.json().refused]).toEqual([409, expect.stringMatching(/^matters\.photo_/)]);
  expect(answer.json().say).toMatch(/[一-鿿]。?$/);
});

test('a picture of 30,000 by 30,000 points in a small file is refused without being unfolded', async () => {
  const bomb = bombOf(30_000, 30_000);
  expect(bomb.length).toBeLessThan(4 * 1024 * 1024);
  const before = process.memoryUsage().rss;
  const answers = await Promise.all(Array.from({ length: 8 }, () => sendUp(bomb, 'a.png', 'image/png')));
  expect(answers.map((answer) => answer.json().refused)).toEqual(Array(8).fill('matters.photo_too_many_pixels'));
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
});

test.each([
  ['with a program behind the picture', async () => Buffer.concat([await jpeg().toBuffer(), Buffer.from(program)])],
  [
    'with an archive behind the picture',
    async () => Buffer.concat([await jpeg().toBuffer(), Buffer.from('PK\u0003\u0004evil.zip PK\u0005\u0006')]),
  ],
  ['with a program in its comment', async () => withComment(await jpeg().toBuffer(), program)],
  [
    'with where and by whom it was taken',
    () =>
      jpeg()
        .withExif({ IFD0: { Copyright: program }, IFD3: { GPSLatitude: '37/1 52/1 0/1' } })
        .toBuffer(),
  ],
  [
    'that moves',
    async () =>
      await sharp([await dot('#a22'), await dot('#22a')], { join: { animated: true } })
        .webp()
        .toBuffer(),
  ],
])('a photo %s is kept as a plain picture and nothing else, and given back so that no browser can take it for more', async (_, bytes) => {
  const { id } = (await sendUp(await bytes(), 'a.jpg', 'image/jpeg')).json();
  const back = await http.inject({ url: `/api/matters.photo/${id}`, cookies: { mulin_session: cast.wang.token } });
  expect(back.headers).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
  });
  const kept = await sharp(back.rawPayload, { animated: true }).metadata();
  expect([kept.format, kept.pages ?? 1, kept.exif, kept.xmp, kept.icc]).toEqual(['webp', 1, undefined, undefined, undefined]);
  for (const left of ['script', 'PK\u0003\u0004', 'Exif', 'GPS']) expect(back.rawPayload.includes(left)).toBe(false);
});

test('what is no proper upload is refused with a sentence, and the next one is taken', async () => {
  const edge = { 'content-type': 'multipart/form-data; boundary=x' };
  const bodies = [
    '--x\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nhalf',
    '--x\r\ncontent-disposition: form-data; name="__proto__"; filename="a"\r\n\r\nx\r\n--x--\r\n',
    '--y\r\n\r\n--y--\r\n',
    '',
  ];
  for (const payload of bodies) {
    const answer = await http.inject({
      method: 'POST',
      url: '/api/matters.photo',
      cookies: { mulin_session: cast.wang.token },
      headers: edge,
      payload,
    });
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.json().say).toMatch(/[一-鿿]/);
  }
  expect((await sendUp(await jpeg().toBuffer(), 'a.jpg', 'image/jpeg')).statusCode).toBe(200);
});

function sendUp(bytes: Buffer, name: string, type: string): Promise<LightMyRequestResponse> {
  return http.inject({
    method: 'POST',
    url: '/api/matters.photo',
    cookies: { mulin_session: cast.wang.token },
    ...fileForm(bytes, name, type),
  });
}

/** A comment stands behind the first two bytes of a JPEG. */
function withComment(picture: Buffer, comment: string): Buffer {
  const size = Buffer.alloc(2);
  size.writeUInt16BE(comment.length + 2);
  return Buffer.concat([picture.subarray(0, 2), Buffer.from([0xff, 0xfe]), size, Buffer.from(comment), picture.subarray(2)]);
}

/** A true PNG of black points, one bit each, which packs a thousandfold. */
function bombOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const points = deflateSync(Buffer.alloc(height * (Math.ceil(width / 8) + 1)), { level: 9 });
  const chunks = [chunk('IHDR', head), chunk('IDAT', points), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

function chunk(name: string, inside: Buffer): Buffer {
  const [size, sum, body] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([Buffer.from(name), inside])];
  size.writeUInt32BE(inside.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

function dot(background: string): Promise<Buffer> {
  return sharp({ create: { width: 20, height: 20, channels: 3, background } })
    .png()
    .toBuffer();
}
