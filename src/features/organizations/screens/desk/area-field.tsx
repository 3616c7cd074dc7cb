import { Form, TreeSelect } from 'antd';
import { useState } from 'react';
import type { areaTree } from '#features/areas/contract.ts';
import { ask } from '#ui/ask.ts';
import { words } from './words.ts';

type Node = { id: string; pId: string; value: string; title: string; selectable: boolean; isLeaf: boolean };
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
  grid: [],
  'micro-grid': ['grid'],
  building: ['estate'],
};
const TOP = 'top';

/** Picks a place of just the level the post is for; for a post of one's own community there is nothing to pick. */
export function AreaField({ root, level }: AreaProps) {
  const [nodes, setNodes] = useState<readonly Node[]>([]);
  if (level === 'community' && root !== null) return null;
  const load = async (parent: string | null) => {
    const { areas } = await ask<typeof areaTree>('areas.tree', JSON.stringify({ parent })).catch(() => ({ areas: [] }));
    const fresh = areas
      .filter(({ kind }) => isPlace(level, kind) || ABOVE[level]?.includes(kind))
      .map((area) => nodeOf(area, parent ?? TOP, level));
    setNodes((known) => [...known.filter(({ id }) => !fresh.some((node) => node.id === id)), ...fresh]);
  };
  return (
    <Form.Item
      name="area"
      label={words.appoint.area(words.levels[level] ?? '')}
      rules={[{ required: true, message: words.appoint.areaMissing }]}
    >
      <TreeSelect
        treeDataSimpleMode={{ rootPId: root ?? TOP }}
        treeData={[...nodes]}
        loadData={({ value }) => load(String(value))}
        onOpenChange={(opens) => opens && nodes.length === 0 && void load(root)}
        placeholder={words.appoint.areaMissing}
      />
    </Form.Item>
  );
}

function nodeOf(
  { id, name, kind }: { readonly id: string; readonly name: string; readonly kind: string },
  parent: string,
  level: string,
): Node {
  return { id, pId: parent, value: id, title: name, selectable: isPlace(level, kind), isLeaf: kind === level };
}

/** Counties stand for cities too: one deployment may serve either. */
function isPlace(level: string, kind: string): boolean {
  return kind === level || (level === 'county' && kind === 'city');
}
