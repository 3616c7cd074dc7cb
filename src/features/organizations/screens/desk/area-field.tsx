import { Form, TreeSelect } from 'antd';
import { useState } from 'react';
import type { areaTree } from '#features/areas/contract.ts';
import { ask } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { words } from './words.ts';

type Node = { value: string; title: string; selectable: boolean; isLeaf: boolean; pId: string; id: string };

/** Below which kinds places of a level are found. */
const ABOVE: Readonly<Record<string, readonly string[]>> = { grid: [], 'micro-grid': ['grid'], building: ['estate'] };

/** Picks a place of just the level the post is for; for a post of the community there is nothing to pick. */
export function AreaField({ community, level }: { readonly community: HerePlace; readonly level: string }) {
  const [nodes, setNodes] = useState<readonly Node[]>([]);
  if (!(level in ABOVE)) return null;
  const load = async (parent: string) => {
    const { areas } = await ask<typeof areaTree>('areas.tree', JSON.stringify({ parent })).catch(() => ({ areas: [] }));
    const fresh = areas
      .filter(({ kind }) => kind === level || ABOVE[level]?.includes(kind))
      .map(({ id, name, kind }) => ({ id, value: id, title: name, pId: parent, selectable: kind === level, isLeaf: kind === level }));
    setNodes((known) => [...known.filter(({ id }) => !fresh.some((node) => node.id === id)), ...fresh]);
  };
  return (
    <Form.Item
      name="area"
      label={words.appoint.area(words.levels[level] ?? '')}
      rules={[{ required: true, message: words.appoint.areaMissing }]}
    >
      <TreeSelect
        treeDataSimpleMode={{ rootPId: community.id }}
        treeData={[...nodes]}
        loadData={({ value }) => load(String(value))}
        onOpenChange={(opens) => opens && nodes.length === 0 && void load(community.id)}
        placeholder={words.appoint.areaMissing}
      />
    </Form.Item>
  );
}
