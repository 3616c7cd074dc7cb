import type { MatterRow } from '#features/matters/contract.ts';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import { due, when } from '#ui/when.ts';
import { words } from './words.ts';

type Standing = Pick<MatterRow, 'light' | 'status' | 'dueAt' | 'provisional'>;

const KINDS: Readonly<Record<MatterRow['light'], TagKind>> = {
  going: 'go',
  soon: 'soon',
  late: 'late',
  paused: 'q',
  confirm: 'q',
  done: 'ok',
  ended: 'q',
};

/** How a matter stands, in one tag: what presses says how long is left or over, everything else says its status. */
export function Light({ of: { light, status, dueAt }, now }: { readonly of: Standing; readonly now: number }) {
  const presses = (light === 'late' || light === 'soon') && dueAt !== null;
  return <Tag kind={KINDS[light]}>{presses ? due(dueAt, now, Number.POSITIVE_INFINITY).say : status}</Tag>;
}

/** 绿灯, 黄灯, 红灯 of supervision, beside the words; nothing while no clock runs. */
export function Lamp({ of: light }: { readonly of: MatterRow['light'] }) {
  if (light !== 'going' && light !== 'soon' && light !== 'late') return null;
  return <i className={`desk-lamp ${light}`} role="img" aria-label={words.lightsMean[light]} title={words.lightsMean[light]} />;
}

/** Until when, and whether the calendar of that year is still provisional. */
export function DueAt({ of: { dueAt, provisional, light }, now }: { readonly of: Standing; readonly now: number }) {
  if (dueAt === null || light === 'done' || light === 'ended') return <span className="desk-quiet">{words.none}</span>;
  return (
    <>
      {when(dueAt, now)}
      {provisional && (
        <small className="desk-provisional" title={words.provisionalMeans}>
          {words.provisional}
        </small>
      )}
    </>
  );
}
