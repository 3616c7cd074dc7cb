import { carriedOut } from '#features/approvals/door.ts';
import type { Feature } from '#kernel/action.ts';
import { actFor } from './act-for.ts';
import { bindByCode, issueBindingCode } from './binding-codes.ts';
import { askBinding, bindingRequests, confirmBinding, declineBinding } from './binding-requests.ts';
import { arriveAs, demoPeople } from './demo-people.ts';
import { erasing } from './erase.ts';
import { endFamily } from './family/end.ts';
import { family, familyOf } from './family/grants.ts';
import { inviteFamily } from './family/invite.ts';
import { endScreen, hangScreen, offerScreen } from './hanging/hang.ts';
import { screens } from './hanging/screens.ts';
import { me } from './me.ts';
import { outlived } from './outlived.ts';
import { setPassword, signInStaff } from './passwords.ts';
import { codeRoutes } from './printing/routes.ts';
import { requestCode } from './request-code.ts';
import { requestsExpire } from './requests-expire.ts';
import { newRecoveryCodes } from './second/recovery.ts';
import { resetSecond } from './second/reset.ts';
import { secondHolders, secondRules, setSecondRule } from './second/rules.ts';
import { beginSecond, confirmSecond } from './second/set-up.ts';
import { showSecond } from './second/show.ts';
import { second } from './second/standing.ts';
import { refusals as secondRefusals } from './second/words.ts';
import { endBinding } from './selves/end.ts';
import { bindingsOf, endBindingFor } from './selves/end-for.ts';
import { myBindings } from './selves/mine.ts';
import { refusals as selvesRefusals } from './selves/words.ts';
import { signIn } from './sign-in.ts';
import { signOut, signOutEverywhere } from './sign-out.ts';
import { speak } from './speak.ts';
import { refusals } from './words.ts';

/** Signing in, and for whom an account may act. An account is not a person: a binding, vouched for by people, joins them. */
export const accounts: Feature = {
  name: 'accounts',
  actions: [
    requestCode,
    signIn,
    signInStaff,
    setPassword,
    signOut,
    signOutEverywhere,
    actFor,
    speak,
    arriveAs,
    bindByCode,
    issueBindingCode,
    askBinding,
    confirmBinding,
    declineBinding,
    inviteFamily,
    endFamily,
    endBinding,
    endBindingFor,
    offerScreen,
    hangScreen,
    endScreen,
    ...[beginSecond, confirmSecond, showSecond, newRecoveryCodes, setSecondRule, resetSecond],
  ],
  queries: [me, demoPeople, bindingRequests, family, familyOf, myBindings, bindingsOf, screens, second, secondRules, secondHolders],
  effects: { ...erasing, ...carriedOut(confirmBinding) },
  sweeps: [requestsExpire],
  expiries: outlived,
  refusals: { ...refusals, ...secondRefusals, ...selvesRefusals },
  routes: codeRoutes,
};
