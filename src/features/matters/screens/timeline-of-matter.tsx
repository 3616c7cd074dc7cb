import type { Answer } from '#kernel/contract.ts';
import { useNow } from '#ui/now.ts';
import { Timeline } from '#ui/phone/steps.tsx';
import { when } from '#ui/when.ts';
import type { showMatter } from '../contract.ts';
import './resident.css';
import { timelineWords as words } from './timeline-words.ts';

type Entries = Answer<typeof showMatter>['timeline'];

/** The story of a matter in plain words, the oldest first, with what was photographed. Residents' and workers' app alike. */
export function MatterTimeline({ entries, ended }: { readonly entries: Entries; readonly ended: boolean }) {
  const now = useNow();
  return (
    <Timeline
      entries={entries.map(({ seq, title, text, at, by, now: isNow, photos }) => ({
        id: String(seq),
        title,
        text: (
          <>
            {text}
            {photos.length > 0 && <Shots photos={photos} />}
          </>
        ),
        at: [when(at, now), by].filter(Boolean).join(' · '),
        now: isNow && !ended,
      }))}
    />
  );
}

/** Photos in a row; each opens in full. */
function Shots({ photos }: { readonly photos: readonly string[] }) {
  return (
    <span className="photos">
      <span className="shots">
        {photos.map((id, index) => (
          <a key={id} className="photo" href={`/api/matters.photo/${id}`} target="_blank" rel="noreferrer">
            <img src={`/api/matters.photo/${id}`} alt={words.photo(index + 1)} loading="lazy" />
          </a>
        ))}
      </span>
    </span>
  );
}
