import { Secret, TOTP } from 'otpauth';
import type { Temporal } from 'temporal-polyfill';
import { encode } from 'uqr';

const period = 30;
const window = 1;
const of = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period });

/** A secret of 160 bits (RFC 4226, section 4) in the letters authenticator apps read. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/**
 * The step of thirty seconds a code belongs to: this one, or its neighbours for a clock that is a little off (RFC 6238, sections 4 and 5.2).
 * Null when it is none of theirs, or not after `last`: a code that was seen is not good again.
 */
export function stepOf(secret: string, code: string, { now, last }: { now: Temporal.Instant; last: number }): number | null {
  const at = now.epochMilliseconds;
  const away = of(secret).validate({ token: code, timestamp: at, window });
  if (away === null) return null;
  const step = TOTP.counter({ period, timestamp: at }) + away;
  return step > last ? step : null;
}

/** The next code that is still good, for a demo county that has no phone: null for a moment when both have been used. */
export function nextCode(secret: string, { now, last }: { now: Temporal.Instant; last: number }): string | null {
  const step = TOTP.counter({ period, timestamp: now.epochMilliseconds });
  const next = Math.max(step, last + 1);
  return next <= step + window ? of(secret).generate({ timestamp: next * period * 1000 }) : null;
}

/** What the QR code says, as every authenticator app reads it. */
export function uriOf(secret: string, { issuer, label }: { issuer: string; label: string }): string {
  return new TOTP({
    issuer,
    label,
    issuerInLabel: false,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period,
  }).toString();
}

/** A QR code as one outline, so that a page that runs no foreign script and loads no foreign picture can draw it. */
export function outlineOf(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'L', border: 2 });
  const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: dots.join('') };
}
