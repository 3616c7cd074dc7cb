import { sql } from 'kysely';
import { type Actor, type Family, nobody, type Post } from '#kernel/actor.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { WhoIs } from '#kernel/perform.ts';

type Row = {
  mark: string;
  session: string;
  account: string;
  person: string | null;
  family: Family | null;
  only: 'screen' | null;
  ended: boolean;
  halfway: boolean;
  mustStepUp: boolean;
  posts: Post[];
};

const sentAway: Actor = { ...nobody, ended: true };

/** How long a second step that was shown is good for what cannot be taken back. */
const steppedUpFor = { minutes: 10 } as const;

/**
 * The actors behind session tokens, with the posts held on this very day. A binding or a post that has ended a moment ago
 * no longer counts: both are read here, inside the transaction that uses them.
 */
export const whoIs: WhoIs = async (db, tokens, now, keys) => {
  const marks = tokens.map((token) => (token === null ? null : keys.mark('session', token).toString('hex')));
  const known = [...new Set(marks.filter((mark) => mark !== null))];
  if (known.length === 0) return tokens.map(() => nobody);
  const [at, day, steppedUpSince] = [stamp(now), dayOf(now), stamp(now.subtract(steppedUpFor))];
  const { rows } = await sql<Row>`
    select encode(s.token_mac, 'hex') as mark, s.id as session, s.account_id as account, b.person_id as person, s.only_for as only, s.ended_at is not null as ended, coalesce(held.posts, '[]') as posts,
      s.only_for is null and s.second_at is null and (s.second_due or coalesce(held.second, false)) as halfway,
      (s.second_due or coalesce(held.steps, false)) and coalesce(s.second_at < ${steppedUpSince}, true) as "mustStepUp",
      case when b.scope = 'family' then json_build_object('binding', b.id, 'kin', coalesce(f.kin, 'relative'), 'may', coalesce(f.may, '{ask,see,confirm}'), 'selves',
        (select coalesce(json_agg(o.person_id), '[]') from binding o where o.account_id = s.account_id and o.scope = 'self' and (o.until is null or o.until > ${at}))) end as family
    from session s
    left join binding b on b.account_id = s.account_id and b.person_id = s.person_id and (b.until is null or b.until > ${at})
    left join family_grant f on f.binding_id = b.id
    left join lateral (
      select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'work', k.work, 'area', p.area_id, 'level', k.level, 'called', p.called)) as posts,
        bool_or(k.second_from <= ${day}) as second, bool_or(k.step_up_from <= ${day}) as steps
      from post p join post_kind k on k.id = p.kind
      where p.person_id = b.person_id and b.scope = 'self' and p.since <= ${day} and (p.until is null or p.until > ${day})
    ) held on true
    where s.token_mac = any(${known.map((mark) => `\\x${mark}`)}::bytea[]) and s.expires_at > ${at}`.execute(db);
  const actors = new Map(rows.map(({ mark, ended, ...actor }) => [mark, ended ? sentAway : actor.halfway ? halfway(actor) : actor]));
  return marks.map((mark) => (mark === null ? nobody : (actors.get(mark) ?? nobody)));
};

/** Between the two steps of signing in an account stands for nobody: no person, no post. */
function halfway({ account, session }: Pick<Row, 'account' | 'session'>): Actor {
  return { ...nobody, account, session, halfway: true };
}
