import type { Feature } from '#kernel/action.ts';
import { addGoods, endGoods, price, stockIn, stockOut } from './keep.ts';
import { cancel, order, orderFor } from './order.ts';
import { pack } from './pack.ts';
import { helping, list, mine, outlived, packing } from './read.ts';
import { refusals } from './words.ts';

/** Supplies: one stock at one price for everybody, ordered by phone, paper, helper or online, and packed in four steps. */
export const supplies: Feature = {
  name: 'supplies',
  actions: [addGoods, price, stockIn, stockOut, endGoods, order, orderFor, cancel, pack],
  queries: [list, mine, helping, packing],
  expiries: outlived,
  refusals,
};
