import { useState } from 'react';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { AskBinding } from './ask-binding.tsx';
import { BindByCode } from './bind-by-code.tsx';
import { bindWords as words } from './words.ts';

/** The two ways to say who one is: a code on paper, or the community looks it up. */
export function BindMe({ onDone }: { readonly onDone: () => void }) {
  const [way, setWay] = useState<string | null>(null);
  return (
    <div className="form-fields">
      <ChoiceList
        label={words.ways}
        value={way}
        onChange={setWay}
        options={[
          { id: 'code', name: words.byCode, more: words.byCodeMore, icon: 'paper' },
          { id: 'ask', name: words.byAsking, more: words.byAskingMore, icon: 'people' },
        ]}
      />
      {way === 'code' && <BindByCode onDone={onDone} />}
      {way === 'ask' && <AskBinding onDone={onDone} />}
    </div>
  );
}
