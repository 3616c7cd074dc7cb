import type { ReactNode } from 'react';
import { useNow } from '#ui/now.ts';
import { Tag } from '#ui/phone/tag.tsx';
import { when } from '#ui/when.ts';
import type { Gathering } from './gathered.ts';
import { gatherWords as words } from './words.ts';

/** What stands where many have a part, at the desk. */
export function DeskGathered({ of }: { readonly of: Gathering | null }) {
  const now = useNow();
  if (!of) return null;
  const { meeting, counts, spoke, objections, reclass } = of;
  return (
    <>
      {meeting && <Row label={words.meeting}>{words.meets(when(meeting.at, now), meeting.place)}</Row>}
      {reclass !== null && <Row label={words.reclass}>{reclass}</Row>}
      {counts.length > 0 && (
        <Row label={words.counted}>
          {counts.map((count) => (
            <p key={count.panel}>{words.count(count)}</p>
          ))}
          {spoke && <p className="desk-quiet">{words.spoke[spoke]}</p>}
        </Row>
      )}
      {objections.length > 0 && (
        <Row label={words.objections}>
          {objections.map((one) => (
            <Objection key={one.seq} of={one} />
          ))}
        </Row>
      )}
    </>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="desk-person">
      <p className="desk-label">{label}</p>
      <div>{children}</div>
    </div>
  );
}

function Objection({ of: { reason, upheld } }: { readonly of: Gathering['objections'][number] }) {
  const answered = upheld ? words.objection.upheld : words.objection.dismissed;
  return (
    <p>
      <Tag kind={upheld === null ? 'soon' : 'ok'}>{upheld === null ? words.objection.open : answered}</Tag> {reason}
    </p>
  );
}
