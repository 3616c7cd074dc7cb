import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Context, Sweep } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { closesOn } from '../end-of-work.ts';
import { type Asker, tellAskers, topicsOf } from '../joining/shared.ts';
import { carrier } from './carried.ts';
import { inWords } from './clock.ts';
import { promiseTold } from './words.ts';

const atOnce = 100;

type Due = {
  id: string;
  matter: string | null;
  subject: string;
  due: string;
  carrier: string;
  account: string | null;
  person: string | null;
};

/** Before its day who carries it is reminded; when the day is over, they and who it was promised to are told. Nobody above them is. */
export const remindOfPromises: Sweep = {
  name: 'matters.promises',
  every: 20,
  async run(context) {
    const { db, now } = context;
    const { rows } = await sql<Due>`
      select p.id, p.matter_id as matter, coalesce(m.subject, (select name from area where id = p.place_id)) as subject, p.due_on::text as due, ${carrier} as carrier,
        m.opener_account as account, m.opener_person as person
      from promise p left join matter m on m.id = p.matter_id where p.next_at <= ${stamp(now)}::timestamptz order by p.next_at limit ${atOnce} for update of p skip locked`.execute(
      db,
    );
    for (const one of rows) await lookAt(context, one);
    return rows.length;
  },
};

async function lookAt(context: Context, { id, matter, subject, due, carrier: who, account, person }: Due): Promise<void> {
  const closes = await closesOn(context, due);
  const isOver = Temporal.Instant.compare(closes, context.now) <= 0;
  const next = isOver ? null : stamp(closes);
  await context.db.updateTable('promise').set({ next_at: next }).where('id', '=', id).execute();
  const say = isOver ? promiseTold.isLate(subject) : promiseTold.reminds(subject, inWords(due));
  await tell(context, matter, { account: null, person: who }, say);
  if (isOver && (account !== null || person !== null)) await tell(context, matter, { account, person }, promiseTold.late(subject));
}

type Left = { id: string; matter: string; subject: string; carrier: string };

/** A matter that has ended with a promise open: who carries it is asked once whether it was kept. */
export const askOfPromises: Sweep = {
  name: 'matters.promises-left',
  every: 20,
  async run(context) {
    const { db, now } = context;
    const { rows } = await sql<Left>`
      select p.id, p.matter_id as matter, m.subject, ${carrier} as carrier from promise p join matter m on m.id = p.matter_id
      where p.settled_at is null and p.asked_at is null and m.ended_at is not null limit ${atOnce} for update of p skip locked`.execute(db);
    for (const { id, matter, subject, carrier: person } of rows) {
      await db
        .updateTable('promise')
        .set({ asked_at: stamp(now) })
        .where('id', '=', id)
        .execute();
      await tell(context, matter, { account: null, person }, promiseTold.ended(subject));
    }
    return rows.length;
  },
};

async function tell({ db, now, stir }: Context, matter: string | null, to: Asker, say: string): Promise<void> {
  await tellAskers(db, matter, [{ ...to, say }], now);
  stir('notices', topicsOf([to]));
}
