import { sql } from 'kysely';
import { z } from 'zod';
import { query, type Seeing } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { spanShape } from '#method/clock.ts';
import { type Field, fieldShape } from '#method/forms.ts';
import { saySpan } from '#method/spans/words.ts';
import * as contract from './contract.ts';
import { hoursOf, todayAt } from './hours.ts';
import { labelOf } from './label.ts';

type Row = {
  id: string;
  letter: string;
  name: string;
  place: string;
  private: boolean;
  hours: unknown;
  waiting: number;
  last: number | null;
};
const serviceRow = z.object({
  id: z.string(),
  window: z.string(),
  name: z.string(),
  leaf: z.string(),
  code: z.string(),
  affair: z.enum(contract.affairs),
  documents: z.array(z.string()),
  eligible: z.string().nullable(),
  within: spanShape,
  online: z.boolean(),
  questions: z.array(fieldShape),
});

/** What each window takes and what to bring, told before anybody comes (row S0-A11); open to everybody, private windows too. */
export const windows = query(contract.windows, {
  who: 'anyone',
  async run(seeing, { community }) {
    const { db, now, county } = seeing;
    const place = await db
      .selectFrom('area')
      .select(['name', 'phone'])
      .where('id', '=', community)
      .where('kind', '=', 'community')
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    const here = place ?? refuse('not_found');
    const [rows, services, calendar] = [
      await windowsIn(seeing, community),
      await servicesIn(seeing, community),
      await calendarOf(db, county.code),
    ];
    return {
      community: here.name,
      phone: here.phone,
      windows: rows.map(({ hours, last, ...window }) => ({
        ...window,
        hours: hoursOf(hours),
        today: todayAt(hoursOf(hours), now, calendar),
        called: last === null ? null : labelOf(window.letter, last),
        services: services.filter((service) => service.window === window.id).map(told),
      })),
    };
  },
});

function told({ window: _, within, questions, ...service }: z.output<typeof serviceRow>) {
  return { ...service, within: saySpan(within), questions: questions.map(asked) };
}

async function windowsIn({ db, now }: Seeing, community: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select w.id, w.letter, w.name, w.place, w.private, w.hours,
      (select count(*)::int from hall_turn t where t.window_id = w.id and t.day = ${dayOf(now)}::date and t.called_at is null and t.gone_at is null) as waiting,
      (select t.number from hall_turn t where t.window_id = w.id and t.day = ${dayOf(now)}::date and t.called_at is not null order by t.called_at desc, t.number desc limit 1) as last
    from hall_window w where w.community_id = ${community} and w.closed_at is null order by w.letter`.execute(db);
  return rows;
}

async function servicesIn({ db }: Seeing, community: string): Promise<z.output<typeof serviceRow>[]> {
  const { rows } = await sql`
    select s.id, s.window_id as window, s.name, s.leaf_id as leaf, l.code, s.affair, s.documents, l.eligible, l.within, s.online, l.questions
    from hall_service s join hall_window w on w.id = s.window_id join leaf l on l.id = s.leaf_id
    where w.community_id = ${community} and w.closed_at is null and s.ended_at is null and l.ended_at is null order by s.made_at, s.id`.execute(
    db,
  );
  return z.array(serviceRow).parse(rows);
}

function asked({ id, label, kind, required = false, max, choices = [] }: Field) {
  return { id, label, kind, required, max: max ?? null, choices: choices.map((choice) => ({ id: choice.id, name: choice.label })) };
}
