import type { Action, EffectHandler, Query } from '#kernel/action.ts';
import { settleBill } from './bill.ts';
import { board } from './board.ts';
import { copies } from './copies.ts';
import { ledger } from './ledger.ts';
import { stations } from './stations.ts';
import { wish } from './wish.ts';

/** 党员代办: the ledger of a station, what hangs on its wall, bills to the fen, copies that are only counted, and the wish of who asked. */
export const agencyActions: readonly Action[] = [copies];
export const agencyQueries: readonly Query[] = [ledger, board, stations, wish];
export const agencyEffects: Readonly<Record<string, EffectHandler>> = { 'settle-bill': settleBill };
