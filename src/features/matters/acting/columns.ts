import type { Part } from '#method/beside.ts';
import type { MatterState } from '#method/matter.ts';
import { levelOf } from '../levels.ts';
import { areaAt, type Stamps } from '../standing.ts';

/** The columns that say what stands beside the step. */
export function besideColumns(state: MatterState, stamps: Stamps) {
  return {
    team: teamOf(state, stamps),
    supervised: Boolean(state.supervised) && state.ended === null,
    first_reply_due: state.reply?.due.at ?? null,
    first_reply_at: state.reply?.at ?? null,
    spoken: (state.voices ?? []).map(({ person }) => person),
  };
}

/** Who was called in, as the row keeps it for the question who may see: a person's id, or `<area> <kind of post>`. */
function teamOf({ team = [] }: Pick<MatterState, 'team'>, stamps: Stamps): string[] {
  return team.flatMap((part) => nameOf(part, stamps) ?? []);
}

function nameOf({ post, person }: Part, stamps: Stamps): string | null {
  if (post === null) return person;
  const area = areaAt(levelOf(post), stamps);
  return area === null ? null : `${area} ${post}`;
}
