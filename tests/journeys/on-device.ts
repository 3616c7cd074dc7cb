import type { Visitor } from './visitor.ts';

/** In the browser: whether this matter lies on the device. */
export async function readAhead(matter: string): Promise<boolean> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('mulin-worker');
    opening.onsuccess = () => resolve(opening.result);
  });
  const names = await new Promise<string[]>((resolve) => {
    const asking = database.transaction('copies').objectStore('copies').getAllKeys();
    asking.onsuccess = () => resolve(asking.result.map(String));
  });
  database.close();
  return names.some((name) => name.includes(matter));
}

/** The stores the browser has. */
export async function namesOf({ page }: Visitor): Promise<(string | undefined)[]> {
  return await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
}

/** In the browser: how much the device keeps of what was done and of what was read. */
export async function kept(): Promise<{ commands: number; copies: number }> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('mulin-worker');
    opening.onsuccess = () => resolve(opening.result);
  });
  const countIn = (name: string) =>
    new Promise<number>((resolve) => {
      const asking = database.transaction(name).objectStore(name).count();
      asking.onsuccess = () => resolve(asking.result);
    });
  const found = { commands: await countIn('commands'), copies: await countIn('copies') };
  database.close();
  return found;
}

/** In the browser: everything the device keeps, as somebody reads it who has the device but not the app. */
export async function laidBare(): Promise<{ text: string; extractable: boolean[] }> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('mulin-worker');
    opening.onsuccess = () => resolve(opening.result);
  });
  const rowsIn = (name: string) =>
    new Promise<Record<string, unknown>[]>((resolve) => {
      const asking = database.transaction(name).objectStore(name).getAll();
      asking.onsuccess = () => resolve(asking.result);
    });
  const rows = (await Promise.all([...database.objectStoreNames].map(rowsIn))).flat();
  database.close();
  const sealed = rows.flatMap((row) => (row['sealed'] ? [(row['sealed'] as { bytes: ArrayBuffer }).bytes] : []));
  return {
    text: sealed.map((bytes) => new TextDecoder().decode(bytes)).join(),
    extractable: rows.flatMap((row) => (row['key'] instanceof CryptoKey ? [row['key'].extractable] : [])),
  };
}
