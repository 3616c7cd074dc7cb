import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { postNames } from '../words.ts';
import { callsAt } from './calls.ts';
import { whistles as whistlesContract } from './contract.ts';

type Call = {
  whistle: string;
  problem: string;
  at: string;
  matter: string;
  called: string;
  step: string | null;
  outcome: string | null;
  who: string | null;
  due_at: string | null;
  climbed: boolean;
};
const danger = z.object({ call: z.string(), say: z.string() }).nullable();

/** The gate-keeper's own screen. */
export const whistles = query(whistlesContract, {
  who: { posts: ['gate-keeper'] },
  async run({ db, actor, county }) {
    const gate = actor.posts.find(({ kind }) => kind === 'gate-keeper')?.area ?? refuse('not_found');
    const area = await db.selectFrom('area').select(['name', 'community_id']).where('id', '=', gate).executeTakeFirstOrThrow();
    const leaves = await db
      .selectFrom('leaf')
      .select(['id', 'name', 'danger'])
      .where('catalogue', '=', 'whistle')
      .where('ended_at', 'is', null)
      .orderBy('sort')
      .execute();
    const { rows } = await sql<Call>`
      select w.id as whistle, l.name as problem, w.at, c.matter_id as matter, c.called, m.step, m.outcome, m.assignee_called as who, m.due_at,
        jsonb_array_length(m.state -> 'raised') > 0 as climbed
      from (select * from whistle where by_person = ${actor.person} order by at desc, id desc limit 10) w join leaf l on l.id = w.leaf_id
        join whistle_call c on c.whistle_id = w.id join matter m on m.id = c.matter_id order by w.at desc, w.id desc, c.called`.execute(db);
    const calls = area.community_id === null ? [] : await callsAt({ db, county }, area.community_id);
    return {
      estate: area.name,
      calls: calls.map(({ called }) => postNames[called] ?? called),
      problems: leaves.map(({ id, name, danger: warns }) => ({ id, name, danger: danger.parse(warns) })),
      whistles: [...Map.groupBy(rows, ({ whistle }) => whistle)].map(([id, calls]) => ({
        id,
        problem: calls[0]?.problem ?? '',
        at: calls[0]?.at ?? '',
        calls: calls.map((call) => ({
          matter: call.matter,
          called: postNames[call.called] ?? call.called,
          state: stateOf(call),
          who: call.who,
          dueAt: call.due_at,
        })),
      })),
    };
  },
});

function stateOf({ step, outcome, climbed }: Call): 'calling' | 'climbed' | 'going' | 'done' | 'withdrawn' {
  if (outcome !== null) return outcome === 'withdrawn' ? 'withdrawn' : 'done';
  if (step === 'deal') return 'going';
  return climbed ? 'climbed' : 'calling';
}
