import { useNow } from '#ui/now.ts';
import { Tag } from '#ui/phone/tag.tsx';
import { when } from '#ui/when.ts';
import type { Gathering } from './gathered.ts';
import { gatherWords as words } from './words.ts';

/** What stands where many have a part, at the desk. */
export function DeskGathered({ of }: { readonly of: Gathering | null }) {
  const now = useNow();
  if (!of || isBare(of)) return null;
  const { meeting, counts, spoke, objections, reclass } = of;
  return (
    <div className="desk-person">
      {meeting && (
        <p>
          <b>{words.meeting}</b> {words.meets(when(meeting.at, now), meeting.place)}
        </p>
      )}
      {counts.map((count) => (
        <p key={count.panel}>{words.count(count)}</p>
      ))}
      {spoke && <p className="desk-quiet">{words.spoke[spoke]}</p>}
      {reclass !== null && (
        <p>
          <b>{words.reclass}</b> {reclass}
        </p>
      )}
      {objections.length > 0 && <p className="desk-label">{words.objections}</p>}
      {objections.map(({ seq, reason, upheld }) => (
        <p key={seq}>
          <Tag kind={upheld === null ? 'soon' : 'ok'}>{words.objection[upheld === null ? 'open' : upheld ? 'upheld' : 'dismissed']}</Tag>{' '}
          {reason}
        </p>
      ))}
    </div>
  );
}

function isBare({ meeting, counts, objections, reclass }: Gathering): boolean {
  return meeting === null && reclass === null && counts.length + objections.length === 0;
}
