import { DRAFTS, heard } from './kept.ts';

/** How long a file nobody sent stays on the device: as long as the draft it belongs to. */
const GOOD_FOR = 3 * 24 * 3_600_000;

type Row = { readonly key: string; readonly under: string; readonly at: number; readonly file: File };

/** Keeps a file of a draft on this device, so that it outlives a reload and a lost network. Where nothing can be kept, it lives on in the open page. */
export async function keepFile(under: string, key: string, file: File): Promise<void> {
  await onFiles('readwrite', (files) => files.put({ key, under, at: Date.now(), file } satisfies Row));
}

/** The files of a draft that were not sent yet, the first one first. What is older than three days is forgotten on the way. */
export async function keptFiles(under: string): Promise<readonly { readonly key: string; readonly file: File }[]> {
  const rows: readonly Row[] = (await onFiles('readonly', (files) => files.getAll())) ?? [];
  const fresh = rows.filter(({ at }) => Date.now() - at < GOOD_FOR);
  for (const { key } of rows.filter((row) => !fresh.includes(row))) await forgetFile(key);
  return fresh.filter((row) => row.under === under).sort((one, other) => one.at - other.at);
}

export async function forgetFile(key: string): Promise<void> {
  await onFiles('readwrite', (files) => files.delete(key));
}

export async function forgetFiles(under: string): Promise<void> {
  for (const { key } of await keptFiles(under)) await forgetFile(key);
}

/** Does one thing with the kept files; undefined where the browser keeps none (private browsing, a full disk). */
async function onFiles<T>(mode: IDBTransactionMode, does: (files: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  const database = await openDrafts();
  if (database === null) return undefined;
  try {
    return await heard(does(database.transaction('files', mode).objectStore('files')));
  } catch {
    return undefined; // a full disk keeps nothing; the open page still has the file
  } finally {
    database.close();
  }
}

async function openDrafts(): Promise<IDBDatabase | null> {
  if (!('indexedDB' in window)) return null;
  const opening = indexedDB.open(DRAFTS, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('files', { keyPath: 'key' });
  return await heard(opening).catch(() => null); // a browser that keeps nothing has nothing
}
