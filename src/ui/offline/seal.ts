/** What lies on the device, unreadable without the key beside it, which no script can take out. */
export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly bytes: ArrayBuffer };

const CIPHER = 'AES-GCM';

/** A key that never leaves this browser: it can be used and thrown away, not read. */
export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: CIPHER, length: 256 }, false, ['encrypt', 'decrypt']);
}

export async function sealBytes(key: CryptoKey, bytes: ArrayBuffer): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt({ name: CIPHER, iv }, key, bytes) };
}

export function openBytes(key: CryptoKey, { iv, bytes }: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: CIPHER, iv }, key, bytes);
}

/** Anything JSON can say. */
export async function seal(key: CryptoKey, value: unknown): Promise<Sealed> {
  const { buffer } = new TextEncoder().encode(JSON.stringify(value));
  return await sealBytes(key, buffer);
}

/** Gives back what was sealed: only this app has the key, so it has the shape it was sealed in. */
export async function open<T>(key: CryptoKey, sealed: Sealed): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await openBytes(key, sealed))) as T;
}
