import type { Answer } from '#kernel/contract.ts';
import { SideSection } from '#ui/console/frame.tsx';
import type { waiting } from '../contract.ts';
import { approvalWords } from './words.ts';

const { side: words } = approvalWords;
type Asked = Pick<Answer<typeof waiting>['rows'][number], 'deed' | 'whose' | 'lines' | 'reason'>;

type Deed = Pick<Answer<typeof waiting>['rows'][number], 'deed' | 'howMany' | 'lines'>;

/** A row of the list: what would be done, how often, and the first of what it says, so that two of a kind are told apart before they are opened. */
export function DeedCell({ of: { deed, howMany, lines } }: { readonly of: Deed }) {
  const first = lines.slice(0, 3).map(({ says }) => says);
  return (
    <>
      {howMany === null ? deed : `${deed} · ${words.howMany(howMany)}`}
      {first.length > 0 && <small className="approvals-first">{first.join(' · ')}</small>}
    </>
  );
}

/** What would be done, about whom and why: the same for whoever asks and whoever answers. */
export function AskedFor({ of: { whose, lines, reason } }: { readonly of: Asked }) {
  const all = [...(whose === null ? [] : [{ label: words.whose, says: whose }]), ...lines];
  return (
    <>
      {all.length > 0 && (
        <SideSection title={words.lines}>
          <dl className="approvals-lines">
            {all.map(({ label, says }) => (
              <div key={label} className="approvals-line">
                <dt>{label}</dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
        </SideSection>
      )}
      <SideSection title={words.reason}>
        <p className="approvals-reason">{reason}</p>
      </SideSection>
    </>
  );
}
