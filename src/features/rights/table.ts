import { excel, writeSheet } from '#features/imports/door.ts';
import { type Action, type Feature, type Query, query } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import type { Db, Tx } from '#kernel/db.ts';
import type { Who } from '#kernel/door.ts';
import { refuse } from '#kernel/refusal.ts';
import { deedOf } from '../../deeds/deeds.ts';
import { exportTable as exportContract, table as tableContract } from './contract.ts';
import { letsIn, reachOf } from './screens/reach.ts';
import { names, roomNames, sheet } from './words.ts';

export type Table = Answer<typeof tableContract>;
type Right = Table['rights'][number];
type PostKind = Table['posts'][number];

/** Whoever works here or oversees reads the rules; they are no secret, only no neighbour's business. */
export const readers = { work: ['staff', 'leader', 'administrator'] } as const satisfies Who;

/** The rules of the whole system as a table, room by room: what each door itself asks, and nothing written down a second time. */
export function rightsOf(features: readonly Feature[], posts: readonly PostKind[]): Right[] {
  return features.flatMap((feature) => [
    ...feature.actions.map((what) => right(feature.name, what, { isLook: false, posts })),
    ...feature.queries.map((what) => right(feature.name, what, { isLook: true, posts })),
  ]);
}

type About = { readonly isLook: boolean; readonly posts: readonly PostKind[] };

function right(room: string, { contract, who, family, stepUp }: Action | Query, { isLook, posts }: About): Right {
  const held = typeof who === 'string' ? [] : posts.filter(({ id, work }) => fits(who, { id, work })).map(({ id }) => id);
  const by = typeof who === 'string' ? who : 'posts';
  return {
    name: contract.name,
    says: deedOf(contract.name),
    room,
    isLook,
    who: by,
    posts: held,
    family: family ?? null,
    stepUp: stepUp === true,
  };
}

function fits(who: Exclude<Who, string>, { id, work }: Pick<PostKind, 'id' | 'work'>): boolean {
  return 'posts' in who ? who.posts.includes(id) : who.work.some((one) => one === work);
}

/** The table as it is read. The list of features is handed in late, because this stands in it itself. */
export function seeTable(features: () => readonly Feature[]): Query<typeof tableContract> {
  return query(tableContract, { who: readers, run: ({ db }) => read(db, features()) });
}

/** The same as a file: of one kind of post what it may do because of it, or everything. */
export function takeTable(features: () => readonly Feature[]): Query<typeof exportContract> {
  return query(exportContract, {
    who: readers,
    async run({ db, now }, { post }) {
      const { posts, rights } = await read(db, features());
      const chosen = post === undefined ? undefined : (posts.find(({ id }) => id === post) ?? refuse('not_found'));
      const rows = rights.filter((one) => chosen === undefined || (one.who === 'posts' && letsIn(one, chosen.id)));
      const [of, day] = [chosen?.name ?? sheet.all, dayOf(now)];
      const cells = rows.map((one) => rowOf(one, posts, chosen));
      const bytes = await writeSheet({ name: sheet.name, title: sheet.title(of, day), header: [...sheet.header], rows: cells, widths });
      return { name: sheet.file(of, day), type: excel, bytes };
    },
  });
}

const widths = [16, 34, 10, 60, 18, 16];

async function read(db: Db | Tx, features: readonly Feature[]): Promise<Table> {
  const posts = await db.selectFrom('post_kind').select(['id', 'name', 'level', 'work']).orderBy('sort').execute();
  return { posts, rights: rightsOf(features, posts) };
}

function rowOf(one: Right, posts: readonly PostKind[], chosen: PostKind | undefined): string[] {
  const by =
    one.who === 'posts'
      ? posts
          .filter(({ id }) => one.posts.includes(id))
          .map(({ name }) => name)
          .join('、')
      : names.who[one.who];
  const reach = chosen === undefined && one.who === 'posts' ? names.byPost : names.reach[reachOf(one, chosen?.level ?? null)];
  return [roomNames[one.room] ?? one.room, one.says, names.kind(one.isLook), by, reach, one.stepUp ? names.stepUp : ''];
}
