import { noteLook } from '#features/people/door.ts';
import { passingAction } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { inHandOrGround, noteContactLook } from '../contact.ts';
import { opened } from './answers.ts';
import { openMarked as openContract } from './contract.ts';
import { markedAnswersOf, noteOpening } from './openings.ts';
import { isUnit } from './units.ts';
import { markedWords } from './words.ts';

/**
 * What somebody wrote who agreed to it by itself, for who works on the matter or answers for its area, while it is open; never for a shop, firm or unit.
 * Each look is written down with its reason, and the one who wrote it reads it (PIPL 29, 44).
 */
export const openMarked = passingAction(openContract, {
  who: { work: ['staff', 'helper'] },
  ledger: true,
  async run(context, { matter, reason }) {
    const record = await inHandOrGround(context, matter);
    if (record.assignee_person === context.actor.person && isUnit(record.assignee_as)) refuse('matters.marked_for_units');
    const answers = await markedAnswersOf(context, record);
    if (answers.length === 0) refuse('matters.nothing_marked');
    await noteOpening(context, matter);
    const { opener_person: person } = record;
    if (person === null) await noteContactLook(context, record, { reason, what: 'marked' });
    else await noteLook(context, { person, about: matter, reason: markedWords.looked(reason) });
    return { id: matter, answers: answers.map(opened) };
  },
});
