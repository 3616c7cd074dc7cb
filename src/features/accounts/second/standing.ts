import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { asksPosts, nobodyHelps } from './asked.ts';
import { nextCode } from './code.ts';
import * as contract from './contract.ts';
import { accountOfActor, codesLeft, inForce, secretOf } from './factor.ts';

/** How my second step stands; in a demo county, which sends nobody anything, also the code of this moment. */
export const second = query(contract.second, {
  who: 'signed-in',
  halfway: true,
  family: 'account',
  async run(context) {
    const { db, actor, keys, now, county } = context;
    const account = accountOfActor(context);
    const factor = await inForce(context, account);
    const { rows } = await sql<{ asked: string | null; alone: boolean }>`
      select ${asksPosts(account, now)} and ${nobodyHelps(account, now)} as alone, min(least(second_from, step_up_from))::text as asked from post_kind where id = any(${actor.posts.map(({ kind }) => kind)}::text[])`.execute(
      db,
    );
    return {
      since: factor?.since ?? null,
      left: factor ? await codesLeft(context, factor.id) : 0,
      asked: rows[0]?.asked ?? null,
      alone: rows[0]?.alone ?? false,
      demoCode: county.demo && factor ? nextCode(secretOf(keys, factor), { now, last: factor.last }) : null,
    };
  },
});
