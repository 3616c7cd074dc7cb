import type { Answer } from '#kernel/contract.ts';
import type { openPaper } from '../contract.ts';

/** Whether a sheet asks something that is signed by itself, wholly or in one of its fields. */
export function asksConsent({ sensitive, fields, outcomes }: Pick<Answer<typeof openPaper>, 'sensitive' | 'fields' | 'outcomes'>): boolean {
  return sensitive !== null || [...fields, ...outcomes.flatMap((outcome) => outcome.fields)].some((field) => field.sensitive !== null);
}
