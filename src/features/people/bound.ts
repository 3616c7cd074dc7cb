import type { Bound } from '#features/accounts/door.ts';
import type { Context, EffectHandler } from '#kernel/action.ts';
import { phoneToTell } from './door.ts';

/** The number the ledger knows hears that a phone signs in as the person from now on, or does not any more, where it has not heard yet. */
async function tellKnownNumber({ db, keys, later }: Context, { person, say, phones }: Bound): Promise<void> {
  const known = await phoneToTell(db, keys, person);
  if (known !== null && !phones.includes(known)) await later({ channel: 'sms', to: known, text: say });
}

export const boundEffects: Readonly<Record<string, EffectHandler>> = { bound: tellKnownNumber };
