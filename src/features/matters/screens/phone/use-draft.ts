import { useState } from 'react';
import type { FormAnswers } from '#ui/phone/form-fields.tsx';

/** What was filled in and not sent yet, by matter and act: a sheet closed by mistake opens again as it was. Only in memory, never on the device. */
const drafts = new Map<string, FormAnswers>();

export type Draft = { readonly answers: FormAnswers; readonly change: (answers: FormAnswers) => void; readonly forget: () => void };

export function useDraft(name: string): Draft {
  const [answers, setAnswers] = useState<FormAnswers>(() => drafts.get(name) ?? {});
  const change = (given: FormAnswers) => {
    drafts.set(name, given);
    setAnswers(given);
  };
  return { answers, change, forget: () => void drafts.delete(name) };
}
