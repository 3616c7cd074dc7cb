import type { Answer } from '#kernel/contract.ts';
import { Tag } from '#ui/phone/tag.tsx';
import type { meeting } from '../contract.ts';
import { meetingWords as words } from './words.ts';
import './meetings.css';

/** Which parts of a council came to a meeting; one that it cannot do without and that did not come is flagged. */
export function Sat({ of: { name, kept, came, lacking } }: { readonly of: NonNullable<Answer<typeof meeting>['council']> }) {
  return (
    <p className="meeting-units">
      {kept ? words.sat(name, came) : words.called(name)} {kept && lacking.length > 0 && <Tag kind="late">{words.lacking(lacking)}</Tag>}
    </p>
  );
}
