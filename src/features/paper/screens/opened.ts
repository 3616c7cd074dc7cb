import type { Answer } from '#kernel/contract.ts';
import type { openPaper } from '../contract.ts';

export type Opened = Answer<typeof openPaper>;

/** Which sheet, and how it was recognised. */
export type Found = { readonly how: 'photo' | 'code' | 'list'; readonly id?: string; readonly code?: string; readonly photo?: string };
