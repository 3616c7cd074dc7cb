import type { Answer } from '#kernel/contract.ts';
import { Icon } from '#ui/phone/icon.tsx';
import type { openMarked } from '../contract.ts';
import './marked.css';
import { markedWords as words } from './marked-words.ts';

type Opened = Answer<typeof openMarked>['answers'];

/** What was opened, each under what was asked; on the screen only, never on paper. */
export function OpenedAnswers({ of: answers }: { readonly of: Opened }) {
  return (
    <div className="marked-opened no-print" role="status">
      <dl>
        {answers.map(({ seq, label, says, photos }) => (
          <div key={`${seq} ${label}`}>
            <dt>{label}</dt>
            <dd>
              {says}
              {photos.map((id, nth) => (
                <a key={id} href={`/api/matters.photo/${id}`} target="_blank" rel="noreferrer">
                  <img src={`/api/matters.photo/${id}`} alt={words.photo(label, nth + 1)} loading="lazy" />
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="marked-logged">
        <Icon of="eye" />
        {words.logged}
      </p>
    </div>
  );
}
