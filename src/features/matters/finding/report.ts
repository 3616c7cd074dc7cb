import { type RawBuilder, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { hiddenIfSmall } from '#features/people/door.ts';
import { action, type Context, query } from '#kernel/action.ts';
import { dayOf, stamp, zone } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustNotWait } from '../danger/gate.ts';
import { fileAsked, readAsking } from '../file.ts';
import { openOrder } from '../open-order.ts';
import { orderPlace } from '../place.ts';
import {
  reportConduct as conductContract,
  findable as findableContract,
  findingKinds,
  reportFinding as reportContract,
} from './contract.ts';
import { mustNameNobody } from './nobody-named.ts';
import { reporters, seenAt } from './words.ts';

type Kind = (typeof findingKinds)[number];
const threeDays = { hours: 72 } as const;

/** 安全隐患、矛盾纠纷、服务缺口: an order like any other, by the method its service has there. */
export const reportFinding = action(reportContract, {
  who: { posts: reporters },
  async run(context, { kind, ...asked }) {
    await mustBeOf(context, kind, asked.leaf);
    const filed = await fileAsked(context, { ...asked, realName: true, photos: [], about: [] });
    await keep(context, filed.id, kind);
    return filed;
  },
});

/** 公共场所不安全行为: facts only. Refuses a home, a name, a door, and what somebody is like; the line of the matter is the deed of the list. */
export const reportConduct = action(conductContract, {
  who: { posts: reporters },
  async run(context, { leaf, place, at, seen, danger }) {
    const { actor, now } = context;
    mustNotWait({ subject: seen, danger });
    await mustBeOf(context, 'conduct', leaf);
    const when = Temporal.Instant.from(at);
    const late = Temporal.Instant.compare(when, now.subtract(threeDays)) < 0;
    if (late || Temporal.Instant.compare(when, now) > 0) refuse('matters.finding_later');
    const asking = await readAsking(context, { place, leaf, about: [] });
    if (asking.place.kind === 'dwelling') refuse('matters.finding_public');
    await mustNameNobody(context, seen, asking.place.community_id);
    const said = seenAt(when.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' '), seen);
    const opener = { person: actor.person, account: actor.account };
    const order = {
      subject: asking.leaf.name,
      leaf,
      more: said,
      photos: [],
      realName: true,
      opener,
      filedBy: null,
      channel: 'online',
    } as const;
    const opened = await openOrder(context, asking, { ...order, photos: [] });
    await keep(context, opened.id, 'conduct');
    return opened;
  },
});

async function mustBeOf({ db }: Context, kind: Kind, leaf: string): Promise<void> {
  const { rows } = await sql`select from leaf l where l.id = ${leaf} and l.ended_at is null and ${of[kind]}`.execute(db);
  if (rows.length === 0) refuse('matters.finding_kind');
}

/** The leaves `l` of each kind. */
const of: Readonly<Record<Kind, RawBuilder<boolean>>> = {
  safety: sql`(l.catalogue in ('neighbourly', 'common-parts') and l.small = 'problem')`,
  quarrel: sql`(l.catalogue = 'neighbourly' and l.small = 'quarrel')`,
  service: sql`(l.catalogue = 'need' or (l.catalogue = 'neighbourly' and l.small in ('request', 'affair')))`,
  conduct: sql`l.catalogue = 'unsafe-conduct'`,
};

async function keep({ db, now }: Context, matter: string, kind: Kind): Promise<void> {
  const { community_id } = await db.selectFrom('matter').select('community_id').where('id', '=', matter).executeTakeFirstOrThrow();
  await db
    .insertInto('finding')
    .values({ matter_id: matter, community_id, kind, at: stamp(now) })
    .execute();
}

/** The four kinds as they can be reported in a community, with how many of each there were this year. */
export const findable = query(findableContract, {
  who: { posts: reporters },
  async run({ db, now }, { place }) {
    const { community_id: community } = (await orderPlace(db, place)) ?? refuse('matters.place_unknown');
    const on = sql`(exists (select from method_use u where u.area_id = ${community} and u.catalogue = l.catalogue and u.until is null) or exists (select from method d where d.id = l.catalogue)
      or (l.catalogue = 'common-parts' and exists (select from method_use u where u.area_id = ${community} and u.catalogue = 'neighbourly' and u.until is null)))`;
    const { rows } = await sql<{ id: string; name: string; kind: Kind }>`
      select l.id, l.name, case when ${of.safety} then 'safety' when ${of.quarrel} then 'quarrel' when ${of.conduct} then 'conduct' else 'service' end as kind
      from leaf l where l.ended_at is null and (${of.safety} or ${of.quarrel} or ${of.service} or ${of.conduct}) and ${on} order by l.code`.execute(
      db,
    );
    const { rows: counts } = await sql<{ kind: Kind; count: number }>`
      select kind, count(*)::int as count from finding where community_id = ${community} and at >= (${dayOf(now).slice(0, 4)} || '-01-01')::timestamp at time zone 'Asia/Shanghai' group by kind`.execute(
      db,
    );
    return {
      kinds: findingKinds.map((kind) => ({
        kind,
        leaves: rows.filter((row) => row.kind === kind).map(({ id, name }) => ({ id, name })),
        count: hiddenIfSmall(counts.find((row) => row.kind === kind)?.count ?? 0),
      })),
    };
  },
});
