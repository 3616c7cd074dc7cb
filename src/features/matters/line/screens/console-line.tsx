import '#ui/phone/buttons.css';
import '#ui/phone/forms.css';
import { Page } from '#ui/console/frame.tsx';
import { InCommunity } from '#ui/console/here.tsx';
import { QuestionCards } from './question-cards.tsx';
import './console-line.css';
import { words as all } from './words.ts';

const words = all.desk;

/** 值班问答 at the desk: the same cards, in one readable column. */
export function ConsoleLine() {
  return (
    <InCommunity>
      {(community) => (
        <Page title={words.title} under={words.under}>
          <div className="line-column">
            <QuestionCards key={community.id} community={community.id} />
          </div>
        </Page>
      )}
    </InCommunity>
  );
}
