import type { Action, Context, EffectHandler } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { acted, writeDown } from '#kernel/audit.ts';
import { admitTo } from '#kernel/door.ts';

type Allowed = { readonly asker: Actor; readonly input: unknown };

/**
 * What is done in the act of saying yes: these actions themselves, as whoever asked for them, by the rights they hold at this moment. Each writes its own row of
 * the audit, as if it had come through the door.
 */
export function carriedOut(...actions: readonly Action[]): Readonly<Record<string, EffectHandler>> {
  return Object.fromEntries(
    actions.map((what) => [
      effectOf(what.contract.name),
      async (context: Context, { asker, input: asked }: Allowed) => {
        admitTo(what, asker);
        const input = what.contract.input.parse(asked);
        const answer = await what.run(context.allowing(asker), input);
        await writeDown(context.db, [acted({ what, actor: asker, input, answer, at: context.now })]);
      },
    ]),
  );
}

/** By which effect an action is done once it is allowed. */
export const effectOf = (action: string): string => `allowed ${action}`;
