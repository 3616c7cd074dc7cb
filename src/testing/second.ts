import { Secret, TOTP } from 'otpauth';
import { signInStaff } from '#features/accounts/passwords.ts';
import { beginSecond, confirmSecond } from '#features/accounts/second/set-up.ts';
import { acts, type Person } from './arrive.ts';
import type { World } from './world.ts';

/** What an authenticator app shows for a secret, so many seconds from now. */
export function appShows(world: Pick<World, 'now'>, secret: string, seconds = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.now().epochMilliseconds + seconds * 1000 });
}

/** Somebody sets up their second step, as the screen leads them. The next code is good only after thirty seconds. */
export async function setsUp(world: World, who: Pick<Person, 'does'>): Promise<{ secret: string; codes: string[] }> {
  const { secret } = await who.does(beginSecond, {});
  const { codes } = await who.does(confirmSecond, { code: appShows(world, secret) });
  world.pass({ seconds: 30 });
  return { secret, codes };
}

/** The session of somebody who has typed phone and password, and nothing more. */
export async function typesPassword(world: World, { phone }: Pick<Person, 'phone'>, password: string) {
  const { session } = await world.system.performing(signInStaff, { token: null }, { phone, password });
  return { token: session ?? '', ...acts(world.system, session ?? '') };
}
