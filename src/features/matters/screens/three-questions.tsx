import { useState } from 'react';
import { Rating } from '#ui/phone/choice.tsx';
import { ratingWords } from './beside-words.ts';

const QUESTIONS = ['quick', 'fixed', 'stars'] as const;
type Figures = Readonly<Partial<Record<(typeof QUESTIONS)[number], number>>>;

export type Questions = { readonly figures: Figures; readonly answer: (figures: Figures) => void };

/** What was answered so far: nothing for a question that was left out. */
export function useQuestions(): Questions {
  const [figures, answer] = useState<Figures>({});
  return { figures, answer };
}

/** 响应、解决、满意: one to five each, in words of their own, and each may be left out. */
export function ThreeQuestions({ of: { figures, answer } }: { readonly of: Questions }) {
  return (
    <>
      <p className="hint">{ratingWords.skip}</p>
      {QUESTIONS.map((one) => (
        <Rating key={one} {...ratingWords[one]} value={figures[one] ?? null} onChange={(stars) => answer({ ...figures, [one]: stars })} />
      ))}
    </>
  );
}
