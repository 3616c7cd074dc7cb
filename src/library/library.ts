import type { Method } from '#method/language.ts';
import { buildingFirst } from './building-first.ts';
import { commonRepair } from './common-repair.ts';
import { complaint, complaintAbove } from './complaint.ts';
import { entrusted, entrustedDesk } from './entrusted.ts';
import { hardship } from './hardship.ts';
import { opinion } from './opinion.ts';
import { pointOrders } from './point-orders.ts';
import { threeOrders } from './three-orders.ts';
import { whistle, whistleFirm } from './whistle.ts';

/** Every ready method, in its newest version. */
export const library: readonly Method[] = [
  threeOrders,
  pointOrders,
  buildingFirst,
  commonRepair,
  opinion,
  complaint,
  complaintAbove,
  hardship,
  whistle,
  whistleFirm,
  entrusted,
  entrustedDesk,
];
