const PREFIX = 'mulin.kept.';

/** What somebody has written but not sent, on this device: it outlives a reload and signing in. Gives null when there is none. */
export function keptText(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null; // a browser that keeps nothing has nothing
  }
}

/** Keeps a text under a name; null forgets it. */
export function keepText(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, text);
  } catch {
    // Private mode or a full disk: the text lives on in the open page.
  }
}

/** The database of files that belong to drafts. */
export const DRAFTS = 'mulin-drafts';
/** The database of what a worker's device keeps without signal. */
export const DEVICE = 'mulin-worker';

/** How much a worker's device keeps that was done and not sent, whichever app asks. None where nothing can be kept. */
export async function unsentHere(): Promise<number> {
  if (!('indexedDB' in window)) return 0;
  const opening = indexedDB.open(DEVICE);
  opening.onupgradeneeded = () => opening.transaction?.abort(); // there was none, and asking makes none
  const database = await heard(opening).catch(() => null);
  if (database === null) return 0;
  const unsent = await heard(database.transaction('commands').objectStore('commands').count());
  database.close();
  return unsent;
}

/** What a request of the browser's store gives. */
export function heard<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
  });
}

/** Whoever leaves the device leaves nothing behind on it. */
export function forgetKept(): Promise<void> {
  forgetTexts();
  return Promise.all([forget(DEVICE), forget(DRAFTS)]).then(() => undefined);
}

function forgetTexts(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Over when it is gone, or when an open page of another tab keeps it a moment longer: the order to forget stands. */
function forget(database: string): Promise<void> {
  if (!('indexedDB' in window)) return Promise.resolve();
  return new Promise((resolve) => {
    const forgetting = indexedDB.deleteDatabase(database);
    for (const over of ['success', 'error', 'blocked']) forgetting.addEventListener(over, () => resolve());
  });
}
