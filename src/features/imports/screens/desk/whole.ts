import type { showBatch } from '#features/imports/contract.ts';
import type { Answer } from '#kernel/contract.ts';

export type Whole = Answer<typeof showBatch>;
