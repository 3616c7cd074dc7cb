import { sql } from 'kysely';
import { type Stamps as PlaceStamps, staffs, stampsOf } from '#features/areas/door.ts';
import { action, type Context } from '#kernel/action.ts';
import type { Post } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { sealWithOwnKey } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { tellAskers, topicsOf } from '../joining/shared.ts';
import { answersFor, helps, inHand, opened, seenBy } from '../seen-by.ts';
import { covering, type MatterRecord } from '../standing.ts';
import { firstLook, inWords, mustBeAhead } from './clock.ts';
import { makePromise as makeContract } from './contract.ts';
import { promiseTold } from './words.ts';

type Made = Given<typeof makeContract>;
/** As what it was promised, and whose ground it stands on. */
type Ground = Pick<Post, 'kind' | 'called'> & { readonly community: string; readonly grid: string | null; readonly withWork: boolean };

/** 承诺本: whoever works on a matter, or answers for its ground, writes down what they promised; who asked reads it and is told until when. */
export const makePromise = action(makeContract, {
  who: { work: ['staff', 'helper', 'leader'] },
  async run(context, made) {
    mustBeAhead(context.now, made.due);
    const record = made.matter === undefined ? null : await workedOn(context, made.matter);
    const ground = record ? asWorker(context, record) : await asStaff(context, made.place ?? '');
    const id = await keep(context, made, ground);
    if (record) await tellOpener(context, record, made.due);
    context.stir('matters', [`area:${ground.community}`]);
    return { id };
  },
});

/** Refuses whoever only looks on: nobody promises in the name of others. */
async function workedOn({ db, actor }: Context, matter: string): Promise<MatterRecord> {
  const { rows } = await sql<MatterRecord & { works: boolean }>`
    select m.*, ((${inHand(actor)} or ${answersFor(actor)} or ${helps(actor)}) and not coalesce(${opened(actor)}, false)) as works
    from matter m where m.id = ${matter} and ${seenBy(actor)}`.execute(db);
  const record = rows[0] ?? refuse('not_found');
  return record.works ? record : refuse('matters.promise_not_yours');
}

function asWorker({ actor }: Context, record: MatterRecord): Ground {
  const isAtWork = record.assignee_person === actor.person;
  const [post] = covering(actor, record);
  const held = isAtWork && record.assignee_as ? { kind: record.assignee_as, called: record.assignee_called ?? post?.called ?? '' } : post;
  const { kind, called } = held ?? actor.posts[0] ?? refuse('matters.promise_not_yours');
  return { kind, called, community: record.community_id, grid: record.grid_id, withWork: isAtWork };
}

async function asStaff({ db, actor }: Context, id: string): Promise<Ground> {
  const place = await stampsOf(db, id);
  if (!staffs(actor, place)) refuse('not_found');
  const post = actor.posts.find((one) => one.work === 'staff' && covers(one, place)) ?? refuse('not_found');
  return { kind: post.kind, called: post.called, community: place.community_id ?? '', grid: place.grid_id, withWork: false };
}

function covers({ area }: Post, { community_id, grid_id, micro_grid_id }: PlaceStamps): boolean {
  return [community_id, grid_id, micro_grid_id].includes(area);
}

async function keep(context: Context, { matter, place, what, how, due }: Made, ground: Ground): Promise<string> {
  const { db, actor, keys, now } = context;
  const id = newId();
  await db
    .insertInto('promise')
    .values({
      ...{ id, matter_id: matter ?? null, place_id: place ?? null, community_id: ground.community, grid_id: ground.grid },
      ...{ what: sealWithOwnKey(keys, what, id), how, due_on: due, with_work: ground.withWork },
      ...{ promised_person: actor.person ?? refuse('not_bound'), promised_as: ground.kind, promised_called: ground.called },
      ...{ made_by: actor.account ?? '', made_at: stamp(now), next_at: await firstLook(context, due) },
    })
    .execute();
  return id;
}

async function tellOpener({ db, now, stir }: Context, record: MatterRecord, due: string): Promise<void> {
  const opener = { account: record.opener_account, person: record.opener_person };
  if (opener.account === null && opener.person === null) return;
  await tellAskers(db, record.id, [{ ...opener, say: promiseTold.made(record.subject, inWords(due)) }], now);
  for (const about of ['matters', 'notices']) stir(about, topicsOf([opener]));
}
