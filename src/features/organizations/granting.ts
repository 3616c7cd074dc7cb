import { mustBeAllowed } from '#features/approvals/door.ts';
import type { Stamps } from '#features/areas/door.ts';
import { mask } from '#features/people/door.ts';
import type { Context } from '#kernel/action.ts';
import type { Contract } from '#kernel/contract.ts';
import { isGrantedByTwo } from './granted-by-two.ts';
import type { PostKind } from './may-appoint.ts';
import { grantLines } from './words.ts';

type Granting = {
  readonly what: Contract;
  /** Whom: a person of the ledger, or somebody new by name. */
  readonly asked: {
    readonly person?: string | undefined;
    readonly name?: string;
    readonly newcomer?: { readonly name: string } | undefined;
    readonly called?: string;
    readonly since: string;
    readonly why?: string | undefined;
  };
  readonly kind: PostKind;
  readonly place: Pick<Stamps, 'name'>;
};

/** Posts that read the ledger or administer are given by two people, from the day their kind says. Asked once everything else about the appointment holds, and before anything is written. */
export async function mustBeGranted(context: Context, { what, asked: { why, ...input }, kind, place }: Granting): Promise<void> {
  if (!(await isGrantedByTwo(context, [kind.id]))) return;
  const { person = null, newcomer, name = newcomer?.name, called, since } = input;
  const lines = [
    { label: grantLines.post, says: kind.name },
    { label: grantLines.place, says: place.name },
    ...(called === undefined ? [] : [{ label: grantLines.called, says: called }]),
    { label: grantLines.since, says: since },
  ];
  const whose = person === null ? mask(name ?? '') : await maskedOf(context, person);
  await mustBeAllowed(context, { kind: 'posts', what, input, why, about: person, whose, lines });
}

async function maskedOf({ db }: Context, person: string): Promise<string | null> {
  const found = await db.selectFrom('person').select('masked').where('id', '=', person).executeTakeFirst();
  return found?.masked ?? null;
}
