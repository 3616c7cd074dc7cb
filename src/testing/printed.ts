import { inflateSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import sharp, { type Sharp } from 'sharp';
import { readBarcodes } from 'zxing-wasm/reader';
import { reader } from '#features/paper/scan.ts';
import type { Person } from './arrive.ts';

/** A PDF as a browser fetches it: GET /api/… */
export async function sheetFrom(http: FastifyInstance, person: Person | null, address: string) {
  const cookies = person ? { mulin_session: person.token } : {};
  const answer = await http.inject({ method: 'GET', url: `/api/${address}`, cookies });
  const [, name = ''] = /filename\*=UTF-8''(.+)$/.exec(String(answer.headers['content-disposition'] ?? '')) ?? [];
  return { status: answer.statusCode, type: answer.headers['content-type'], name: decodeURIComponent(name), bytes: answer.rawPayload };
}

/** What the codes on a PDF say, read from its bytes as a camera reads them off the paper; its page in millimetres, how many there are. */
export async function readOff(bytes: Uint8Array): Promise<{ codes: string[]; size: number[]; pages: number }> {
  const pdf = Buffer.from(bytes).toString('latin1');
  const [, wide = '0', high = '0'] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  const codes: string[] = [];
  for (const picture of [...drawingsIn(pdf), ...picturesIn(pdf)]) codes.push(...(await codesOn(picture)));
  return { codes, size: [millimetres(wide), millimetres(high)], pages: pdf.match(/\/Type \/Page\b/g)?.length ?? 0 };
}

const millimetres = (points: string): number => Math.round((Number(points) / 72) * 25.4);

/** Every picture in grey inside the PDF, enlarged as a camera has it. */
function* picturesIn(pdf: string): Generator<Sharp> {
  for (const [, w = '', h = '', pixels = ''] of pdf.matchAll(
    /\/Subtype \/Image(?:(?!endobj)[\s\S])*?\/Width (\d+)\s+\/Height (\d+)(?:(?!endobj)[\s\S])*?stream\n([\s\S]*?)\nendstream/g,
  )) {
    const [width, height] = [Number(w), Number(h)];
    const raw = inflateSync(Buffer.from(pixels, 'latin1'));
    yield sharp(raw, { raw: { width, height, channels: 1 } }).resize({ width: width * 8, kernel: 'nearest' });
  }
}

/** Every drawing inside the PDF (a form of its own, with a box). */
function* drawingsIn(pdf: string): Generator<Sharp> {
  for (const [, side = '', drawn = ''] of pdf.matchAll(/\/BBox \[0 0 (\d+) \d+\](?:(?!endobj)[\s\S])*?stream\n([\s\S]*?)\nendstream/g)) {
    const strokes = inflateSync(Buffer.from(drawn, 'latin1')).toString('latin1');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="600" height="600">${pathsOf(strokes)}</svg>`;
    yield sharp(Buffer.from(svg)).flatten({ background: 'white' });
  }
}

/** Filled outlines of straight lines, each in the grey that was set last: all a code is drawn with. It stands on its head in the PDF, and so do its coordinates. */
function pathsOf(strokes: string): string {
  let grey = 0;
  return strokes
    .split(/\bf\b/)
    .map((outline) => {
      grey = Number(outline.match(/([\d.]+) [\d.]+ [\d.]+ scn/)?.[1] ?? grey) * 255;
      const lines = [...outline.matchAll(/([\d.]+) ([\d.]+) ([ml])\b/g)].map(([, x, y, how]) => `${how === 'm' ? 'M' : 'L'}${x} ${y}`);
      return `<path fill="rgb(${grey},${grey},${grey})" d="${lines.join('')}"/>`;
    })
    .join('');
}

async function codesOn(picture: Sharp): Promise<string[]> {
  await reader();
  const { data, info } = await picture.toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = { data: new Uint8ClampedArray(data), width: info.width, height: info.height, colorSpace: 'srgb' as const };
  return (await readBarcodes(pixels, { formats: ['QRCode'] })).map(({ text }) => text);
}
