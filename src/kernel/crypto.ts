import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';

/** The keys of a deployment, all derived from one master key of 32 bytes. */
export type Keys = {
  /** A fresh data key, and how it is stored: wrapped by the master key and bound to the id of what it opens. */
  newKey(boundTo: string): { key: Buffer; wrapped: Buffer };
  unwrap(wrapped: Buffer, boundTo: string): Buffer;
  /** A blind index: the same value gives the same mark, and nobody without the master key can go back. 16 bytes. */
  mark(purpose: MarkPurpose, value: string): Buffer;
};

export type MarkPurpose =
  | 'phone'
  | 'phone-last4'
  | 'id-number'
  | 'id-last4'
  | 'name'
  | 'initials'
  | 'session'
  | 'code'
  | 'body'
  | 'photo'
  | 'sample'
  | 'crew'
  | 'dose';

export function createKeys(master: Buffer): Keys {
  if (master.length !== 32) throw new Error('the master key has 32 bytes');
  const wrapping = derive(master, 'wrap');
  const marking = new Map<MarkPurpose, KeyObject>();
  const markKey = (purpose: MarkPurpose) => {
    const known = marking.get(purpose) ?? derive(master, `mark:${purpose}`);
    marking.set(purpose, known);
    return known;
  };
  return {
    newKey(boundTo) {
      const key = randomBytes(32);
      return { key, wrapped: sealBytes(wrapping, key, boundTo) };
    },
    unwrap: (wrapped, boundTo) => openBytes(wrapping, wrapped, boundTo),
    mark: (purpose, value) => createHmac('sha256', markKey(purpose)).update(value).digest().subarray(0, 16),
  };
}

/** Encrypts text with AES-256-GCM; `boundTo` (an id) must be given again to open it, so that no sealed value can be moved to another row. */
export function seal(key: Buffer, text: string, boundTo: string): Buffer {
  return sealBytes(key, Buffer.from(text, 'utf8'), boundTo);
}

export function open(key: Buffer, sealed: Buffer, boundTo: string): string {
  return openBytes(key, sealed, boundTo).toString('utf8');
}

const wrappedLength = 60;

/** Text that carries its own wrapped key, for a row that holds one sealed thing and is deleted as a whole. */
export function sealWithOwnKey(keys: Keys, text: string, boundTo: string): Buffer {
  const { key, wrapped } = keys.newKey(boundTo);
  return Buffer.concat([wrapped, seal(key, text, boundTo)]);
}

export function openWithOwnKey(keys: Keys, sealed: Buffer, boundTo: string): string {
  return open(keys.unwrap(sealed.subarray(0, wrappedLength), boundTo), sealed.subarray(wrappedLength), boundTo);
}

/** @returns 12 bytes of nonce, 16 of tag, then the text. */
export function sealBytes(key: Buffer | KeyObject, bytes: Buffer, boundTo: string): Buffer {
  const nonce = freshNonce();
  const cipher = createCipheriv('aes-256-gcm', secretOf(key), nonce).setAAD(Buffer.from(boundTo));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

export function openBytes(key: Buffer | KeyObject, sealed: Buffer, boundTo: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', secretOf(key), sealed.subarray(0, 12))
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}

let nonces = Buffer.alloc(0);
/** Twelve random bytes that nobody had before; asked of the system for many at once, which is where the time goes. */
function freshNonce(): Buffer {
  if (nonces.length === 0) nonces = randomBytes(12 * 256);
  const nonce = nonces.subarray(0, 12);
  nonces = nonces.subarray(12);
  return nonce;
}

/** A cipher takes plain bytes as its key as well, but looks at them three times as long. */
function secretOf(key: Buffer | KeyObject): KeyObject {
  return Buffer.isBuffer(key) ? createSecretKey(key) : key;
}

/** Every two neighbouring characters of a name, for searching by part of it; blanks, dots between names, width and case make no difference. */
export function bigrams(text: string): string[] {
  const letters = [
    ...text
      .normalize('NFKC')
      .replace(/[\s·•・.'’-]/g, '')
      .toUpperCase(),
  ];
  return letters.length < 2 ? letters : [...new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`))];
}

function derive(master: Buffer, label: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `mulin:${label}`, 32)));
}
