import type { Catalogue } from '#method/catalogue.ts';
import type { Method } from '#method/language.ts';
import { neighbourly } from './catalogue.ts';
import { pointOrders } from './point-orders.ts';
import { threeOrders } from './three-orders.ts';

/** The ready methods a community can take off the shelf, and the trees of services they open on. */
export const methods: readonly Method[] = [threeOrders, pointOrders];
export const catalogues: readonly Catalogue[] = [neighbourly];
