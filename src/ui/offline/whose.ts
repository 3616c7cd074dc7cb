/** Who is signed in, asked of the server: an account; nobody any more; or nobody because somebody ended the session on purpose (`sentAway`). */
export type WhoIsIn = { readonly account: string | null; readonly sentAway: boolean };

/** mine: whoever is in did it · rests: nobody is in, it waits sealed for whoever did it · ended, another: it leaves the device. */
export type Verdict = 'mine' | 'rests' | 'ended' | 'another';

/**
 * What becomes of what a device keeps. A session that ran out is nobody's wish: what was done is kept until the same account signs in again. Another
 * account, or an end on purpose from wherever, takes it off the device. @param owner the account it was done by; null before anything was done
 */
export function verdictOn({ account, sentAway }: WhoIsIn, owner: string | null): Verdict {
  if (account === null) return sentAway ? 'ended' : 'rests';
  return owner === null || owner === account ? 'mine' : 'another';
}
