import { entrust } from '#features/matters/entrusting/entrust.ts';
import { file } from '#features/matters/file.ts';
import { merge } from '#features/matters/joining/merge.ts';
import { saveLeaf } from '#features/methods/tree/edit.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Stage } from '../stage.ts';
import { holder, neighbour } from './cast.ts';

const unheard = '修收音机';

/** The administrator adds a service neighbours have asked for, though nobody can do it yet. */
export async function serviceAdded(stage: Stage): Promise<void> {
  const admin = await (await holder(stage, 'system-admin', {})).act();
  const page = { topic: 'fix', name: unheard, words: ['收音机', '半导体', '戏匣子'], within: { unit: 'workdays' as const, count: 3 } };
  const counted = {
    small: 'problem' as const,
    field: 'convenience' as const,
    part: 'home' as const,
    form: 'mend',
    danger: null,
    questions: [],
  };
  await admin.does(saveLeaf, { leaf: null, catalogue: 'neighbourly', ...page, ...counted, takers: ['volunteer'], skill: unheard });
}

/** Two ask for it, and stand among the needs nobody can meet. */
export async function unmetAsked(stage: Stage, community: string): Promise<void> {
  const { id: leaf } = await stage.db.selectFrom('leaf').select('id').where('name', '=', unheard).executeTakeFirstOrThrow();
  for (const [grid, subject] of [
    ['第二网格', '老收音机没声了，听惯了戏'],
    ['第七网格', '半导体收不到台'],
  ] as const) {
    const asker = await neighbour(stage, community, grid, 3);
    await (await asker.act()).does(file, { subject, leaf, place: asker.dwelling ?? '' });
  }
}

/** The street passes on what a department asks of two grids, a week ahead. */
export async function entrustedFromAbove(stage: Stage, community: string): Promise<void> {
  const street = await (await holder(stage, 'street-leader', {})).act();
  const grids = await stage.db
    .selectFrom('area')
    .select('id')
    .where('community_id', '=', community)
    .where('kind', '=', 'grid')
    .where('name', 'in', ['第三网格', '第四网格'])
    .execute();
  const until = dayOf(stage.now().add({ hours: 7 * 24 }));
  const asked = { department: '应急管理所', leaf: 'ask-safety', subject: '入冬前看一遍楼道里的消防栓', until };
  await street.does(entrust, { ...asked, places: grids.map(({ id }) => id), evidence: '每栋楼一句话，坏的写清在哪一层。' });
}

/** Two told of the same thing at the gate; the secretary puts them together. */
export async function putTogether(stage: Stage, community: string): Promise<void> {
  const twice = await stage.db
    .selectFrom('matter')
    .select('id')
    .where('community_id', '=', community)
    .where('subject', 'like', '%减速带%')
    .orderBy('opened_at')
    .execute();
  const [into = '', ...matters] = twice.map(({ id }) => id);
  await (await (await holder(stage, 'secretary', { community })).act()).does(merge, { into, matters });
}
