import { randomKey } from './key.ts';

/** One submission of a form: as long as nobody has heard it, sending the same again carries the same idempotency key. */
export type Attempt = { readonly keyFor: (body: string) => string; readonly heard: () => void };

export function createAttempt(newKey: () => string = randomKey): Attempt {
  let unheard: { readonly body: string; readonly key: string } | null = null;
  return {
    keyFor(body) {
      unheard = unheard?.body === body ? unheard : { body, key: newKey() };
      return unheard.key;
    },
    heard() {
      unheard = null;
    },
  };
}
