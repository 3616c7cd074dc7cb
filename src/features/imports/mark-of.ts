import { bigrams, type Keys } from '#kernel/crypto.ts';

/** Name and phone as the blind index holds them. */
export function markOf(keys: Keys, name: string, phoneNumber: string): string {
  const hex = (mark: Buffer) => mark.toString('hex');
  return [hex(keys.mark('phone', phoneNumber)), ...bigrams(name).map((pair) => hex(keys.mark('name', pair)))].join();
}
