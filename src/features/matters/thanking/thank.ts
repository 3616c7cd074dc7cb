import { sql } from 'kysely';
import { tellPersonOf } from '#features/notices/door.ts';
import { action, query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { open, seal } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { opened } from '../seen-by.ts';
import * as contract from './contract.ts';
import { thankedTold } from './words.ts';

type Helped = {
  subject: string;
  key_wrapped: Buffer | null;
  helper: string | null;
  called: string | null;
  mine: boolean;
  said: Buffer | null;
  at: string | null;
};

/** Thanks whoever helped. Their stars they never see; this they do. */
export const thank = action(contract.thank, {
  who: 'signed-in',
  family: 'confirm',
  async run(context, { matter, said }) {
    const { db, actor, keys, now } = context;
    const helped = await read(context, matter);
    if (!helped.mine) return refuse('not_found');
    if (helped.helper === null || helped.key_wrapped === null) return refuse('matters.nobody_to_thank');
    const sealed = seal(keys.unwrap(helped.key_wrapped, matter), said, `${matter}:thanks`);
    const made = await db
      .insertInto('thanks')
      .values({ id: newId(), matter_id: matter, by_account: actor.account ?? '', said: sealed, at: stamp(now) })
      .onConflict((once) => once.column('matter_id').doNothing())
      .returning('matter_id')
      .executeTakeFirst();
    if (!made) return refuse('matters.thanked_already');
    await tellPersonOf(context, helped.helper, matter, thankedTold(helped.subject));
    context.stir('matters', [`account:${actor.account}`, `person:${helped.helper}`]);
    return { id: matter };
  },
});

export const thanks = query(contract.thanks, {
  who: 'signed-in',
  family: 'see',
  async run(seeing, { matter }) {
    const { subject: _subject, key_wrapped, helper, called, mine, said, at } = await read(seeing, matter);
    const line = said && at && key_wrapped ? open(seeing.keys.unwrap(key_wrapped, matter), said, `${matter}:thanks`) : null;
    return { thanked: line && at ? { said: line, at } : null, to: called, may: mine && helper !== null && line === null };
  },
});

/** Who helped: whoever has last done the work, of a matter that waits for the word of the one who asked or has ended. To everybody else it does not exist. */
async function read({ db, actor }: Seeing, matter: string): Promise<Helped> {
  const { rows } = await sql<Helped>`
    select m.subject, m.key_wrapped, ${opened(actor)} as mine, done.by_person as helper, done.by_called as called, t.said, t.at
    from matter m left join thanks t on t.matter_id = m.id
    left join lateral (
      select e.by_person, e.by_called from matter_event e
      where e.matter_id = m.id and e.kind = 'did' and e.outcome = 'done' and e.by_person is not null and (m.ended_at is not null or m.doing = 'rate')
      order by e.seq desc limit 1) done on true
    where m.id = ${matter} and (${opened(actor)} or (t.at is not null and done.by_person = ${actor.person}))`.execute(db);
  return rows[0] ?? refuse('not_found');
}
