import { useNow } from '#ui/now.ts';
import { Callout } from '#ui/phone/callout.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { when } from '#ui/when.ts';
import type { Gathering } from './gathered.ts';
import { gatherWords as words } from './words.ts';
import './gathering.css';

/** What stands where many have a part: the meeting, how many have spoken, what was objected and asked. */
export function GatheredCard({ of }: { readonly of: Gathering | null }) {
  if (!of) return null;
  return (
    <>
      <Meeting of={of.meeting} />
      {of.reclass !== null && (
        <Callout kind="soon" title={words.reclass}>
          <p>{of.reclass}</p>
        </Callout>
      )}
      <Counts of={of} />
      <Objections of={of.objections} />
    </>
  );
}

function Meeting({ of }: { readonly of: Gathering['meeting'] }) {
  const now = useNow();
  return of && <Callout kind="soon" title={`${words.meeting}：${words.meets(when(of.at, now), of.place)}`} />;
}

function Counts({ of: { counts, spoke } }: { readonly of: Gathering }) {
  if (counts.length === 0) return null;
  return (
    <Card>
      <CardHead title={words.counted} more={words.countHint} />
      <ul className="gathered-counts">
        {counts.map((count) => (
          <li key={count.panel}>{words.count(count)}</li>
        ))}
      </ul>
      {spoke && <p className="hint">{words.spoke[spoke]}</p>}
    </Card>
  );
}

function Objections({ of }: { readonly of: Gathering['objections'] }) {
  if (of.length === 0) return null;
  return (
    <Card>
      <CardHead title={words.objections} />
      <ul className="gathered-objections">
        {of.map(({ seq, reason, upheld, mine }) => (
          <li key={seq}>
            <Tag kind={upheld === null ? 'soon' : 'ok'}>{words.objection[upheld === null ? 'open' : upheld ? 'upheld' : 'dismissed']}</Tag>{' '}
            {mine && <Tag kind="q">{words.mine}</Tag>} {reason}
          </li>
        ))}
      </ul>
    </Card>
  );
}
