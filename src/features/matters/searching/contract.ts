import { z } from 'zod';
import { contract, page, pageOf } from '#kernel/contract.ts';
import { matterRow } from '../shapes.ts';

/**
 * Matters of one's areas, the newest first: by two or more characters of the short line, a number, or the name, phone or ID number of the
 * one who asked under their name (blind indexes; it shows no name).
 */
export const search = contract(
  'matters.search',
  page.extend({ text: z.string().trim().min(2, '请至少写两个字，或写编号、姓名、手机号').max(40), area: z.uuid().optional() }),
  pageOf(matterRow.extend({ channel: z.string() })),
);
