import type { Query, QueryCacheNotifyEvent, QueryClient } from '@tanstack/react-query';
import { Refused } from '../refused.ts';
import { KEPT_FOR } from './command.ts';
import type { Device } from './device.ts';

/** Under this first word stand drafts: nobody answers them, they are kept as they are written. */
export const DRAFTS = 'drafts';

/**
 * Keeps the last answers to these queries on the device, and shows them until newer ones come: a list read at the gate is still there on the
 * stairs. What the server no longer lets this person see goes from the device too. @param names contracts, by their names
 */
export async function carryCopies(client: QueryClient, device: Device, names: readonly string[]): Promise<void> {
  client.setQueryDefaults([DRAFTS], { gcTime: KEPT_FOR });
  for (const name of names) client.setQueryDefaults([name.split('.')[0], name], { gcTime: KEPT_FOR });
  for (const { key, value, at } of await device.copies()) {
    if (client.getQueryData(key) !== undefined) continue;
    client.setQueryData(key, value, { updatedAt: at });
    await client.invalidateQueries({ queryKey: key, exact: true }); // what changed while nobody listened was not told, however young the copy is
  }
  client.getQueryCache().subscribe((event) => {
    const [feature, name] = event.query.queryKey;
    const isCarried = typeof name === 'string' && (feature === DRAFTS || names.includes(name));
    if (isCarried) carry(device, event).catch(leaveIt);
  });
}

async function carry(device: Device, event: QueryCacheNotifyEvent): Promise<void> {
  if (event.type !== 'updated') return;
  const { query, action } = event;
  const isWritten = query.queryKey[0] === DRAFTS;
  if (action.type === 'success' && (isWritten || !action.manual)) await keep(device, query);
  if (action.type === 'error' && isClosed(action.error)) await letGo(device, query);
}

/** The store was wiped a moment ago, or the device is full: then this is not carried along. */
function leaveIt(trouble: unknown): void {
  if (!(trouble instanceof Error && ['DatabaseClosedError', 'QuotaExceededError'].includes(trouble.name))) throw trouble;
}

async function keep(device: Device, { queryHash, queryKey, state }: Query): Promise<void> {
  await device.keepCopy(queryHash, { key: queryKey, value: state.data, at: state.dataUpdatedAt });
}

/** An old answer is better than none, but not one that is no longer this person's to see. */
async function letGo(device: Device, query: Query): Promise<void> {
  query.setState({ data: undefined, dataUpdatedAt: 0 });
  await device.dropCopy(query.queryHash);
}

function isClosed(trouble: unknown): boolean {
  return trouble instanceof Refused && (trouble.why === 'missing' || trouble.why === 'forbidden');
}
