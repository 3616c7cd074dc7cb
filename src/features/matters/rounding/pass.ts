import type { Context } from '#kernel/action.ts';
import { act } from '#method/act.ts';
import { theSystem } from '#method/matter.ts';
import { saveActed, standing } from '../act.ts';
import { agreed } from '../agreed.ts';
import type { MatterRecord } from '../standing.ts';

/** One matter, locked, passes the gate it waits at. */
export async function passGate(context: Context, record: MatterRecord): Promise<void> {
  const { method, state, setting } = await standing(context, record);
  await saveActed(context, record, method, agreed(act(method, state, { kind: 'open-gate', by: theSystem }, setting)));
}
