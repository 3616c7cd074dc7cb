import type { Visitor } from './visitor.ts';

/** Everything a browser keeps of an address, place by place, as somebody reads it who has the device but not the app. */
export async function lyingAbout({ page, context }: Visitor): Promise<Record<string, string>> {
  const cookies = JSON.stringify(await context.cookies());
  return { cookies, address: page.url(), ...(await page.evaluate(inTheBrowser)) };
}

/** Plants this in each place a page can write to. */
export async function plantsIn({ page }: Visitor, number: string): Promise<void> {
  await page.evaluate(async (said) => {
    document.cookie = `planted=${said}`;
    localStorage.setItem('planted', said);
    sessionStorage.setItem('planted', said);
    history.replaceState({ said }, '', location.href);
    await (await caches.open('planted')).put('/planted', new Response(said));
    const opening = indexedDB.open('planted', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows').put({ bytes: new TextEncoder().encode(said).buffer }, 'one');
    await new Promise((done) => {
      opening.onsuccess = done;
    });
    opening.result.close();
  }, number);
}

async function inTheBrowser(): Promise<Record<string, string>> {
  const heard = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error ?? new Error('nothing heard'));
    });
  const bare = async (value: unknown): Promise<unknown> => {
    if (value instanceof Blob) return await value.text();
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
    if (Array.isArray(value)) return await Promise.all(value.map(bare));
    const isPlain = value !== null && typeof value === 'object' && !(value instanceof CryptoKey);
    if (!isPlain) return String(value);
    return await Promise.all(Object.entries(value).map(async ([name, one]) => [name, await bare(one)]));
  };
  const databases: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await heard(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store).objectStore(store);
      databases.push(
        name,
        store,
        await bare(await heard(rows.getAllKeys())),
        await bare(await heard(database.transaction(store).objectStore(store).getAll())),
      );
    }
    database.close();
  }
  const copies: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) copies.push(request.url, (await (await cache.match(request))?.text()) ?? '');
  }
  return {
    database: JSON.stringify(databases),
    copies: copies.join('\n'),
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    history: JSON.stringify(history.state),
  };
}
