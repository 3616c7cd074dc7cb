import { action, query } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { phoneTail } from '../phone-of.ts';
import { mustBeAbleToVouch } from '../vouch.ts';
import * as contract from './contract.ts';
import { end, openSelf } from './end.ts';
import { selvesOf } from './mine.ts';
import { selvesTold } from './words.ts';

const vouching = ['secretary', 'community-staff', 'system-admin'] as const;

/** Who may sign in as somebody who stands at the counter; read by whoever may vouch for them. */
export const bindingsOf = query(contract.bindingsOf, {
  who: { posts: vouching },
  async run(seeing, { person }) {
    await mustBeAbleToVouch(seeing, person);
    const rows = await selvesOf(seeing, person);
    return { bindings: rows.map(({ account: _account, ...self }) => self) };
  },
});

/** For somebody without the phone to do it with, who asked for it face to face or on the telephone; never for oneself. They are told by whom and why. */
export const endBindingFor = action(contract.endBindingFor, {
  who: { posts: vouching },
  stepUp: true,
  async run(context, { binding, reason }) {
    const { actor } = context;
    const self = await openSelf(context, binding);
    await mustBeAbleToVouch(context, self.person);
    if (self.person === actor.person) refuse('accounts.end_own');
    const tail = await phoneTail(context, self.account);
    await end(context, self, selvesTold.byStaff(tail, actor.posts[0]?.called ?? '', reason));
    return { id: binding };
  },
});
