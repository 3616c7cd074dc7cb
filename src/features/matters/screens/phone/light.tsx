import type { MatterRow } from '#features/matters/contract.ts';
import { DueTag, Tag, type TagKind } from '#ui/phone/tag.tsx';
import { due } from '#ui/when.ts';
import { matterWords as words } from './words.ts';

/** Little time left is what the server calls soon: two hours. */
const SOON = 2 * 60 * 60_000;

const KINDS: Readonly<Record<MatterRow['light'], TagKind>> = {
  going: 'go',
  soon: 'soon',
  late: 'late',
  paused: 'q',
  confirm: 'q',
  done: 'ok',
  ended: 'q',
};

export function tagKindOf(light: MatterRow['light']): TagKind {
  return KINDS[light];
}

type Standing = Pick<MatterRow, 'light' | 'status' | 'dueAt' | 'provisional'>;

/** How a matter stands, in one tag for whoever works on it: how long is left while the clock runs, otherwise what it waits for. */
export function Light({ of: { light, status, dueAt, provisional }, now }: { readonly of: Standing; readonly now: number }) {
  const runs = light === 'going' || light === 'soon' || light === 'late';
  if (!runs || dueAt === null) return <Tag kind={KINDS[light]}>{status}</Tag>;
  const left = due(dueAt, now, SOON);
  return <DueTag due={provisional ? { ...left, say: left.say + words.provisional } : left} />;
}
