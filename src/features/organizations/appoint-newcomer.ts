import { bindByPost, giveFirstPassword } from '#features/accounts/door.ts';
import { stampsOf } from '#features/areas/door.ts';
import { register } from '#features/people/door.ts';
import { action } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { fillPost, mustBeWorkPhone, mustFit } from './appoint.ts';
import * as contract from './contract.ts';
import { drawnFrom, noteOrigin } from './drawing/sources.ts';
import { whereabouts } from './from-outside.ts';
import { mustBeGranted } from './granting.ts';
import { appointers } from './may-appoint.ts';

/** Somebody new takes up a post: entered as a person without a household, bound to the phone whoever appoints vouches for. */
export const appointNewcomer = action(contract.appointNewcomer, {
  who: { posts: appointers },
  stepUp: true,
  async run(context, asked) {
    const { name, phone, password, reason, why: _, ...post } = asked;
    const { db, actor, keys, now } = context;
    const place = await stampsOf(db, post.area);
    const kind = await mustFit(context, post.kind, place);
    await mustBeGranted(context, { what: contract.appointNewcomer, asked, kind, place });
    const [person = ''] = await register(db, keys, now, [{ name, phone, where: whereabouts(place) }]);
    await mustBeWorkPhone(context, { ...post, person });
    await bindByPost(context, actor.account ?? refuse('not_signed_in'), [{ person, phone }]);
    if (password !== undefined) await giveFirstPassword(context, { person, phone }, password);
    const drawn = await drawnFrom(context, { ...{ kind: kind.id, kindName: kind.name, community: place.community_id }, person, reason });
    const id = await fillPost(context, { ...post, person, called: name, skills: [] }, place.community_id);
    await noteOrigin(context, id, drawn);
    return { id };
  },
});
