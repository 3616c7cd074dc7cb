import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/**
 * A QR code as PNG, one dot a square: for sheets with hundreds of codes, where drawing each as outlines (`qr` of print.ts) takes ten milliseconds. A template shows
 * it with `scaling: "pixelated"`.
 */
export function qrPicture(text: string): Buffer {
  const { data, size } = encode(text, { ecc: 'Q', border: 2 });
  const rows = data.map((row) => Buffer.from([0, ...row.map((dark) => (dark ? 0 : 255))])); // each row begins with its filter: none
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 0], 8); // eight bits of grey
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, piece('IHDR', header), piece('IDAT', deflateSync(Buffer.concat(rows))), piece('IEND', Buffer.alloc(0))]);
}

/** A piece of a PNG: its length, its name, what it holds, and a sum over both. */
function piece(name: string, holds: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), holds]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(holds.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
