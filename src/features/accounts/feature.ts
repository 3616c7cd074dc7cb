import type { Feature } from '#kernel/action.ts';
import { actFor } from './act-for.ts';
import { arriveAs, demoPeople } from './demo-people.ts';
import { me } from './me.ts';
import { requestCode } from './request-code.ts';
import { signIn } from './sign-in.ts';
import { signOut, signOutEverywhere } from './sign-out.ts';
import { refusals } from './words.ts';

/** Signing in, and for whom an account may act. */
export const accounts: Feature = {
  name: 'accounts',
  actions: [requestCode, signIn, signOut, signOutEverywhere, actFor, arriveAs],
  queries: [me, demoPeople],
  refusals,
};
