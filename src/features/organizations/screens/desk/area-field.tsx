import { Form } from 'antd';
import type { areaTree } from '#features/areas/contract.ts';
import { ask } from '#ui/ask.ts';
import { type Branch, LazyCascader } from '#ui/console/lazy-cascader.tsx';
import { words } from './words.ts';

type AreaProps = {
  /** Where to begin: the community, or the top of the county. */
  readonly root: string | null;
  readonly level: string;
};

/** Below which kinds places of a level are found. */
const ABOVE: Readonly<Record<string, readonly string[]>> = {
  county: ['province', 'city'],
  street: ['province', 'city', 'county'],
  community: ['province', 'city', 'county', 'street'],
  estate: [],
  grid: [],
  'micro-grid': ['grid'],
  building: ['estate'],
};

/** Picks a place of just the level the post is for; for a post of one's own community there is nothing to pick. */
export function AreaField({ root, level }: AreaProps) {
  const { areaMissing, area } = words.appoint;
  if (level === 'community' && root !== null) return null;
  const inside = async (parent: string | null): Promise<Branch[]> => {
    const { areas } = await ask<typeof areaTree>('areas.tree', JSON.stringify({ parent: parent ?? root }));
    return areas
      .filter(({ kind }) => kind === level || ABOVE[level]?.includes(kind))
      .map(({ id, name, kind }) => ({ id, name, isLeaf: kind === level }));
  };
  // Counties stand for cities too: one deployment may serve either, so a city may be chosen where a county could be.
  return (
    <Form.Item name="area" label={area(words.levels[level] ?? '')} rules={[{ required: true, message: areaMissing }]}>
      <LazyCascader anyLevel={level === 'county'} placeholder={areaMissing} inside={inside} />
    </Form.Item>
  );
}
