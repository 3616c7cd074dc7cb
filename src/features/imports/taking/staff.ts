import type { Place } from '#features/areas/door.ts';
import { noteOrigins } from '#features/organizations/door.ts';
import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Batch } from '../batch.ts';
import { postKinds, type StaffPost, type StaffRow } from '../kinds/staff.ts';
import { type Places, readPlaces } from '../places.ts';
import { appoint, type Given } from './holders.ts';
import { findOrEnter } from './somebody.ts';
import { whereaboutsIn } from './whereabouts.ts';

/** Posts as they are written in a file, the community's first. */
export const staffPosts: readonly StaffPost[] = ['社区书记', '社区工作者', '网格长', '专职网格员', '微网格员', '辅助微网格员', '楼栋长'];

/** All kinds of posts such a file may give. */
export const whomStaffFillsWith: readonly string[] = Object.values(postKinds);

/** The grid team. Residents are given the community's telephone, never a private number. */
export async function enterStaff(context: Context, batch: Batch, rows: readonly StaffRow[]): Promise<void> {
  const places = await readPlaces(context.db, batch.community_id);
  const placed = rows.map((row) => ({ ...row, area: areaOf(places, row) ?? refuse('not_found') }));
  const persons = await findOrEnter(
    context,
    batch,
    placed.map(({ name, phone, area }) => ({ name, phone, where: whereaboutsIn(area, batch.community_id) })),
  );
  const given = await appoint(
    context,
    batch,
    placed.map(({ post, area, name, phone, since }, at) => ({
      person: persons[at] ?? '',
      kind: postKinds[post],
      area,
      called: name,
      phone,
      workPhone: places.community.phone ?? null,
      since,
    })),
  );
  const reasonOf = (post: Given) =>
    placed.find(({ post: kind, area }, at) => postKinds[kind] === post.kind && area.id === post.area_id && persons[at] === post.person_id)
      ?.reason ?? null;
  await noteOrigins(
    context,
    given.map((post) => ({ post: post.id, reason: reasonOf(post) })),
  );
}

function areaOf(places: Places, { post, grid, microGrid, estate, building }: StaffRow): Place | undefined {
  switch (post) {
    case '专职网格员':
      return places.grid(grid ?? '');
    case '微网格员':
    case '辅助微网格员':
      return places.microGrid(microGrid ?? '', grid);
    case '楼栋长':
      return places.building({ estate: estate ?? '', building: building ?? '' });
    case '社区书记':
    case '社区工作者':
    case '网格长':
      return places.community;
  }
}
