import { openEnding } from '#features/estates/dissolving/open.ts';
import { dissolve, signEndingOnPaper } from '#features/estates/dissolving/sign.ts';
import { appoint } from '#features/organizations/appoint.ts';
import { takeSeat } from '#features/organizations/bodies/seats.ts';
import type { Person } from './arrive.ts';
import type { Place } from './neighbourhood.ts';

/** 120 homes: 90 take part, 60 of them agree, by floor space too. */
export const decision = { owners: 120, voted: 90, agreed: 60, area: 11_000, votedArea: 8200, agreedArea: 5600 };

type Old = { readonly chen: Person; readonly community: Place; readonly body: string; readonly since: string };

/** Somebody who sat on an old committee and somebody of the community who takes over, by their posts. */
export async function partiesOf({ chen, community, body, since }: Old, [gives, takes]: readonly [Person, Person], seat: string) {
  const { id: giver } = await chen.does(takeSeat, { body, seat, person: gives.id, called: '老主任', since });
  const { id: taker } = await chen.does(appoint, { person: takes.id, kind: 'volunteer', area: community.id, called: '新当家', since });
  return { giver, taker };
}

/** An old committee is dissolved as its owners decided, with its list signed on paper. */
export async function dissolved(old: Old, parties: { giver: string; taker: string }): Promise<void> {
  const asked = { body: old.body, decidedOn: old.since, paper: '业主大会第 3 号决定', ...decision, items: ['公章一枚'], ...parties };
  const { id: ending } = await old.chen.does(openEnding, asked);
  await old.chen.does(signEndingOnPaper, { ending });
  await old.chen.does(dissolve, { ending });
}
