import type { Answer } from '#kernel/contract.ts';
import type { windows } from '../contract.ts';

export type Window = Answer<typeof windows>['windows'][number];

export type Service = Window['services'][number];
