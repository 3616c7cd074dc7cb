import type { Answer } from '#kernel/contract.ts';
import type { workshop } from '../../designing/contract.ts';

export type Workshop = Answer<typeof workshop>;

export type Shared = Workshop['shared'][number];
