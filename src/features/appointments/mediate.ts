import { sql } from 'kysely';
import { beginHere } from '#features/matters/door.ts';
import { personsLike } from '#features/people/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { holds } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';
import { mediate as mediateContract } from './contract.ts';
import { keptBy } from './seen-by.ts';

/** Posts by which somebody may begin a mediation for others. */
export const mediators: readonly string[] = ['mediator'];

/**
 * 转为调解: from somebody’s hour a mediation begins by the community’s own method, whose first step asks both sides whether they agree (S2-A73). The keeper
 * is a mediator here. Nothing of the booking goes along but who asked.
 */
export const mediate = action(mediateContract, {
  who: 'person',
  async run(context, { booking, subject, name, phone }) {
    const { db, actor } = context;
    if (!holds(actor, mediators)) refuse('appointments.not_mediating');
    const { rows } = await sql<{ person: string | null; community: string }>`
      select coalesce(b.person_id, (select i.person_id from binding i where i.account_id = b.account_id and i.scope = 'self' and i.until is null limit 1)) as person, d.community_id as community
      from booking b join desk d on d.id = b.desk_id where b.id = ${booking} and b.cancelled_at is null and ${keptBy(actor)}`.execute(db);
    const { person, community } = rows[0] ?? refuse('not_found');
    const other = await sideNamed(context, community, { name, phone });
    const opener = { person: person ?? refuse('appointments.asker_unknown'), channel: 'counter', agreed: true } as const;
    return await beginHere(context, {
      method: 'mediation',
      place: community,
      subject,
      opener,
      others: [other],
      ...(await firstKind(context)),
    });
  },
});

/** The kind of quarrel the catalogue lists first; who mediates puts it right where it is another. */
async function firstKind({ db }: Context): Promise<{ leaf?: string }> {
  const leaves = db.selectFrom('leaf').select('id').where('catalogue', '=', 'mediation').where('ended_at', 'is', null);
  const first = await leaves.orderBy('sort').limit(1).executeTakeFirst();
  return first ? { leaf: first.id } : {};
}

/** The one person of this community whose name and phone both are these; whoever knows only one of them finds nobody. */
async function sideNamed({ db, keys }: Context, community: string, { name, phone }: { name: string; phone: string }): Promise<string> {
  const [byName, byPhone] = [personsLike(keys, name), personsLike(keys, phone)];
  if (!byName || !byPhone) return refuse('appointments.side_unknown');
  const { rows } = await sql<{ id: string }>`
    select p.id from person p where p.community_id = ${community} and p.ended_at is null and p.id in (${byName}) and p.id in (${byPhone}) limit 2`.execute(
    db,
  );
  const [found] = rows;
  return found && rows.length === 1 ? found.id : refuse('appointments.side_unknown');
}
