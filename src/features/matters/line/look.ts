import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { openWithOwnKey } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import { answerers } from './answer.ts';
import { codeOf, isCode } from './code.ts';
import { lineFigures as figuresContract, lineQuestions as questionsContract, readLine as readContract } from './contract.ts';
import type { Turn } from './turn.ts';

type Question = {
  id: string;
  number: number;
  community: string;
  said: Buffer;
  askedAt: string;
  reply: Buffer | null;
  answeredAt: string | null;
  answeredBy: string | null;
  withWhom: Turn['withWhom'];
  called: string | null;
  person: string | null;
  turns: number;
};

const questions = sql`
  select q.id, q.number, c.name as community, q.said, q.asked_at as "askedAt", q.reply, q.answered_at as "answeredAt", p.called as "answeredBy",
    t.with_whom as "withWhom", t.called, t.person_id as person, (select count(*)::int from line_turn n where n.question_id = q.id) as turns
  from line_question q join area c on c.id = q.community_id join line_turn t on t.question_id = q.id and t.until is null left join post p on p.id = q.answered_by`;

/** Whoever holds the number and the code reads that one question and its answer, from any phone. */
export const readLine = query(readContract, {
  who: 'anyone',
  async run({ db, keys }, { number, code }) {
    if (!/^\d{1,15}$/.test(number)) refuse('matters.line_unknown');
    const { rows } = await sql<Question>`${questions} where q.number = ${number}::bigint`.execute(db);
    const [found] = rows;
    if (!found || !isCode(code, codeOf(keys, found.id))) return refuse('matters.line_unknown');
    const { community, askedAt, answeredAt, answeredBy, withWhom, called } = found;
    return { community, askedAt, answeredAt, answeredBy, withWhom, called, ...wordsOf(keys, found) };
  },
});

export const lineQuestions = query(questionsContract, {
  who: { posts: answerers },
  async run(seeing, { community }) {
    const { db, actor, keys, now } = seeing;
    mustAnswer(seeing, community);
    const { rows } = await sql<Question>`${questions}
      where q.community_id = ${community} and (q.answered_at is null or q.answered_at > ${stamp(now.subtract({ hours: 7 * 24 }))}::timestamptz)
      order by q.answered_at is not null, case when q.answered_at is null then q.asked_at end, q.answered_at desc limit 100`.execute(db);
    return {
      rows: rows.map((row) => {
        const { id, askedAt, answeredAt, answeredBy, withWhom, called, turns, person } = row;
        const words = wordsOf(keys, row);
        return {
          id,
          number: String(row.number),
          askedAt,
          answeredAt,
          answeredBy,
          withWhom,
          called,
          turns,
          ...words,
          mine: person !== null && person === actor.person,
        };
      }),
    };
  },
});

function wordsOf(keys: Seeing['keys'], { id, said, reply }: Question): { says: string; reply: string | null } {
  return { says: openWithOwnKey(keys, said, id), reply: reply && openWithOwnKey(keys, reply, `${id}:reply`) };
}

type Sums = { asked: number; atNight: number; answered: number; minutes: number; open: number; middle: number | null };

export const lineFigures = query(figuresContract, {
  who: { posts: answerers },
  async run(seeing, { community, year }) {
    mustAnswer(seeing, community);
    const { rows } = await sql<Sums>`
      select coalesce(sum(t.asked), 0)::int as asked, coalesce(sum(t.at_night), 0)::int as "atNight", coalesce(sum(t.answered), 0)::int as answered, coalesce(sum(t.minutes), 0)::int as minutes,
        (select count(*)::int from line_question q where q.community_id = ${community} and q.answered_at is null) as open,
        (select percentile_cont(0.5) within group (order by extract(epoch from q.answered_at - q.asked_at) / 60)::int from line_question q
          where q.community_id = ${community} and q.answered_at > ${stamp(seeing.now.subtract({ hours: 30 * 24 }))}::timestamptz) as middle
      from line_total t where t.community_id = ${community} and t.month >= make_date(${year}::int, 1, 1) and t.month < make_date(${year}::int + 1, 1, 1)`.execute(
      seeing.db,
    );
    const { asked = 0, atNight = 0, answered = 0, minutes = 0, open = 0, middle = null } = rows[0] ?? {};
    return { asked, atNight, answered, open, meanMinutes: answered === 0 ? null : Math.round(minutes / answered), middleMinutes: middle };
  },
});

function mustAnswer({ actor }: Seeing, community: string): void {
  if (!areasOf(actor, 'community', answerers).includes(community)) refuse('not_found');
}
