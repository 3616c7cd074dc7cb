import { sql } from 'kysely';
import type { Expiry, Feature } from '#kernel/action.ts';
import { daysBefore } from '#kernel/retention.ts';
import { callAgain, callNext, missed, queue, serve } from './calling.ts';
import { behind, figures } from './counting/figures.ts';
import { dropNumber, giveNumber, myNumbers, takeNumber } from './numbers.ts';
import { sheetOfForm } from './printing/form.ts';
import { sheetOfNumber } from './printing/number.ts';
import { hallRoutes } from './printing/routes.ts';
import { sheetOfSlip } from './printing/slip.ts';
import { receivingActions, receivingQueries } from './receiving/room.ts';
import { closeWindow, endService, leaves, saveService, saveWindow } from './set-up.ts';
import { windows } from './windows.ts';
import { refusals } from './words.ts';

/** Numbers a month after their day; which papers were seen a year after; what was ticked with the words of its matter. */
const outlived: readonly Expiry[] = [
  (now) => sql`delete from hall_turn where taken_at < ${daysBefore(now, 30)}`,
  (now) => sql`delete from hall_paper where at < ${daysBefore(now, 365)}`,
  () => sql`delete from hall_reuse u using matter m where m.id = u.matter_id and m.key_wrapped is null`,
];

/** 便民服务大厅: windows as the community sets them up, numbers, handing in under one number, asking once, and how far people had to go. */
export const hall: Feature = {
  name: 'hall',
  actions: [
    ...[saveWindow, closeWindow, saveService, endService],
    ...[takeNumber, dropNumber, giveNumber, callNext, callAgain, serve, missed],
    ...receivingActions,
  ],
  queries: [windows, leaves, queue, myNumbers, figures, behind, ...receivingQueries, sheetOfSlip, sheetOfNumber, sheetOfForm],
  expiries: outlived,
  refusals,
  routes: hallRoutes,
};
