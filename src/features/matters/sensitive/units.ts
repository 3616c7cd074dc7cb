import { consent } from '#features/people/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { matterOf } from '../lock.ts';
import type { MatterRecord } from '../standing.ts';
import { postNames } from '../words.ts';
import { giveContact as giveContract } from './contract.ts';

/** Kinds of posts by which a shop, a firm or a partner unit has an order in hand: what it is given of the one who asked, it is given by consent (PIPL 23). */
export const units = ['shop', 'property', 'unit-contact', 'unit-member'] as const;

export function isUnit(kind: string | null): boolean {
  return units.some((unit) => unit === kind);
}

/** That the unit at work on this order may have the name and phone of who asked; nobody else, and only until the order is over. */
export async function giveToUnit(context: Context, matter: string): Promise<void> {
  await give(context, await matterOf(context.db, matter));
}

async function give(context: Context, { id, ...record }: MatterRecord): Promise<void> {
  const { opener_person: person, assignee_person: by, assignee_as: as, assignee_called: called } = record;
  if (person === null || as === null || !isUnit(as)) return;
  await consent(context, { person, purpose: 'shop', about: id, receiver: { called: called ?? postNames[as] ?? as, person: by } });
}

/** Whoever asked lets the unit that has it in hand ring them. Without it the work is done all the same, and the community passes on what is to be said. */
export const giveContact = action(giveContract, {
  who: 'person',
  family: 'confirm',
  async run(context, { matter }) {
    const record = await context.db
      .selectFrom('matter')
      .selectAll()
      .where('id', '=', matter)
      .where('opener_person', '=', context.actor.person)
      .where('ended_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!record) return refuse('not_found');
    if (!isUnit(record.assignee_as)) refuse('matters.no_unit');
    await give(context, record);
    return { id: matter };
  },
});
