import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';
import { fen } from '../contract.ts';

/** From now on this budget holds, and why. What it was before stands beside it, for everybody. */
export const changeBudget = contract(
  'works.change-budget',
  z.object({ work: z.uuid(), budget: fen, reason: z.string().trim().min(2, '请写为什么改').max(200, '请不超过 200 个字') }),
  subject,
);
