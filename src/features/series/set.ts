import { standsIn } from '#features/areas/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { orRefusal, refuse } from '#kernel/refusal.ts';
import { beginOne } from './begin.ts';
import { set as setContract } from './contract.ts';
import { mustBeOffice, office } from './owner.ts';
import { comingAfter, dayBefore, type Series } from './series.ts';

type Asked = Given<typeof setContract>;

/** 定期的事. It is begun once for trial and taken back, so that what would be refused on its day is refused now, with the same sentence. */
export const set = action(setContract, {
  who: { posts: office },
  async run(context, asked) {
    const { db, county, now } = context;
    mustBeOffice(context, asked.community);
    const place = asked.place ?? asked.community;
    if (!(await standsIn(db, place, [asked.community]))) refuse('series.place_outside');
    const series = seriesOf(context, asked, place);
    const coming = comingAfter(asked.rule, dayBefore(dayOf(now)), { calendar: await calendarOf(db, county.code), now });
    if (coming.next_on === null) refuse('series.never');
    await rehearse(context, series, coming.next_on ?? dayOf(now));
    await db
      .insertInto('series')
      .values({ ...series, rule: JSON.stringify(asked.rule), answers: JSON.stringify(series.answers), ...coming, made_at: stamp(now) })
      .execute();
    context.stir('series', [`area:${asked.community}`]);
    return { id: series.id };
  },
});

function seriesOf({ actor }: Context, { community, name, begins, owner }: Asked, place: string): Omit<Series, 'rule' | 'done_until'> {
  return {
    ...{ id: newId(), community_id: community, place_id: place, name, what: begins.kind, subject: begins.subject },
    ...(begins.kind === 'matter' ? { ...matterOf(begins), ...noItem } : { ...itemOf(begins), ...noMatter }),
    ...{ owner_post_id: owner, made_by: actor.account ?? '', paused_at: null, ended_at: null },
  };
}

type Begins<Kind extends Asked['begins']['kind']> = Extract<Asked['begins'], { kind: Kind }>;
const noMatter = { method_id: null, leaf_id: null, more: null, answers: {} } as const;
const noItem = { sheet_id: null, column_id: null, measure: null, due_in: null } as const;

function matterOf({ method, leaf, more, answers }: Begins<'matter'>) {
  return { method_id: method, leaf_id: leaf ?? null, more: more ?? null, answers };
}

function itemOf({ sheet, column, measure, dueIn }: Begins<'item'>) {
  return { sheet_id: sheet, column_id: column, measure: measure ?? null, due_in: dueIn ?? null };
}

/** What is begun here is taken back with its transaction. */
async function rehearse(context: Context, series: Omit<Series, 'rule' | 'done_until'>, day: string): Promise<void> {
  const word = await orRefusal(
    context.aside(async (apart): Promise<never> => {
      await beginOne(apart, { ...series, rule: null, done_until: day }, day);
      return refuse('series.went_well');
    }),
  );
  if (word.code !== 'series.went_well') refuse(word.code, word.facts);
}
