import type { separates } from './contract.ts';

export type Separate = (typeof separates)[number];

/**
 * What is agreed to by itself before it is written or given on, and the registered columns that hold it: whoever asks for a sensitive column stands here with
 * it. `gives`: it goes to somebody who is named.
 */
export const separateConsents: Readonly<Record<Separate, { readonly gives: boolean; readonly columns: readonly string[] }>> = {
  alone: { gives: true, columns: ['alone_note.calls', 'alone_note.shopping'] },
  first: { gives: false, columns: ['separate_consent.purpose'] },
  served: { gives: false, columns: ['emergency_home.sealed'] },
  finances: { gives: false, columns: ['matter_event.said'] },
  disability: { gives: false, columns: ['matter_event.said'] },
  health: { gives: false, columns: ['matter_event.said'] },
  agent: { gives: true, columns: [] },
  care: { gives: true, columns: ['care_file.wishes', 'care_file.words', 'care_note.says'] },
  shop: { gives: true, columns: [] },
  'agent-card': { gives: false, columns: [] },
  pledge: { gives: false, columns: ['pledge.called', 'pledge.says'] },
  partner: { gives: true, columns: [] },
  plaque: { gives: false, columns: ['plaque_name.called'] },
  moving: { gives: true, columns: ['bringing.sealed'] },
  dose: { gives: false, columns: ['dose_ask.person_id'] },
};
