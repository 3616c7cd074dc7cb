import type { Dexie, EntityTable } from 'dexie';
import { DEVICE } from '../kept.ts';
import { randomKey } from '../key.ts';
import { type Command, inOrder, isOver } from './command.ts';
import { newKey, open, openBytes, type Sealed, seal, sealBytes } from './seal.ts';

type Rows = {
  /** The key of everything else, whose things these are, and how many had their three days without being sent. */
  owner: EntityTable<{ id: 'owner'; key: CryptoKey; account: string | null; lapsed: number }, 'id'>;
  commands: EntityTable<{ order: number; at: number; sealed: Sealed }, 'order'>;
  photos: EntityTable<{ id: string; order: number; type: string; sealed: Sealed }, 'id'>;
  copies: EntityTable<{ id: string; at: number; sealed: Sealed }, 'id'>;
};
type Database = Dexie & Rows;

/** What is to be kept until it is sent. */
export type Draft = Pick<Command, 'name' | 'asked' | 'about'> & {
  readonly photos?: { readonly to: string; readonly files: readonly File[] } | undefined;
};

/** An answer of the server as it was last heard, under the key a screen looks it up by. */
export type Copy = { readonly key: readonly unknown[]; readonly value: unknown; readonly at: number };

/** What this browser keeps for one person, sealed: what was done and not sent, and what was last seen. */
export type Device = ReturnType<typeof deviceOn>;

/** Gives null where nothing can be kept safely: no https, private browsing, a full disk. The app then works only with signal. */
export async function openDevice(): Promise<Device | null> {
  if (!('indexedDB' in window) || crypto.subtle === undefined) return null;
  try {
    const { Dexie: Opened } = await import('dexie');
    // Once wiped it stays shut: opening by itself, a page on its way out would lay down things nobody has the key of. Its types cannot know the tables.
    const database = new Opened(DEVICE, { autoOpen: false }) as Database;
    database.version(1).stores({ owner: 'id', commands: '++order, at', photos: 'id, order', copies: 'id, at' });
    await database.open();
    return deviceOn(database, (await keyOn(database)) ?? (await layOut(database)));
  } catch {
    return null; // the browser will not keep anything: said in words wherever somebody acts without signal
  }
}

async function keyOn(database: Database): Promise<CryptoKey | undefined> {
  return (await database.owner.get('owner'))?.key;
}

/** A device begins empty: what lies there without a key can be read by nobody. */
async function layOut(database: Database): Promise<CryptoKey> {
  const key = await newKey();
  await database.transaction('rw', database.tables, async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
    await database.owner.add({ id: 'owner', key, account: null, lapsed: 0 });
  });
  return key;
}

function deviceOn(database: Database, key: CryptoKey) {
  const owner = async () => (await database.owner.toArray()).find(({ id }) => id === 'owner');
  return {
    ...commandsOn(database, key),
    ...copiesOn(database, key),
    account: async () => (await owner())?.account ?? null,
    belongTo: (account: string) => database.owner.update('owner', { account }),
    lapsed: async () => (database.isOpen() ? ((await owner())?.lapsed ?? 0) : 0),
    lapsedSeen: () => database.owner.update('owner', { lapsed: 0 }),
    /** Everything goes, the key first of all. Gives how many had not been sent. */
    async wipe(): Promise<number> {
      if (!database.isOpen()) return 0;
      const unsent = await database.commands.count();
      await database.delete();
      return unsent;
    },
  };
}

function commandsOn(database: Database, key: CryptoKey) {
  const { commands, photos, owner } = database;

  /** What has been here for three days goes, and is counted for whoever did it. */
  async function letGo(): Promise<void> {
    const over = (await commands.toArray()).filter((row) => isOver(row, Date.now())).map(({ order }) => order);
    if (over.length === 0) return;
    await database.transaction('rw', commands, photos, owner, async () => {
      await commands.bulkDelete(over);
      await photos.where('order').anyOf(over).delete();
      await owner.where({ id: 'owner' }).modify((row) => {
        row.lapsed += over.length;
      });
    });
  }

  return {
    /** In the order they were done; none once the device was wiped. */
    async commands(): Promise<Command[]> {
      if (!database.isOpen()) return [];
      await letGo();
      const rows = await commands.toArray();
      return inOrder(
        await Promise.all(rows.map(async ({ order, sealed }) => ({ ...(await open<Omit<Command, 'order'>>(key, sealed)), order }))),
      );
    },

    /** Keeps it before anything is sent, photos and all in one go: a page closed now loses nothing. */
    async put({ name, asked, about, photos: taken }: Draft): Promise<Command> {
      const at = Date.now();
      const shots = await Promise.all((taken?.files ?? []).map((file) => sealedShot(key, file)));
      const kept = taken && shots.length > 0 ? { to: taken.to, list: shots.map(({ id }) => ({ id, up: null })) } : null;
      const fresh = { key: randomKey(), name, asked, about, photos: kept, at, tries: 0, notBefore: 0, refused: null };
      const sealed = await seal(key, fresh);
      return await database.transaction('rw', commands, photos, async () => {
        const order = await commands.add({ at, sealed });
        await photos.bulkAdd(shots.map((shot) => ({ ...shot, order })));
        return { ...fresh, order };
      });
    },

    async keep({ order, ...command }: Command): Promise<void> {
      await commands.update(order, { sealed: await seal(key, command) });
    },

    async drop({ order }: Pick<Command, 'order'>): Promise<void> {
      await database.transaction('rw', commands, photos, async () => {
        await commands.delete(order);
        await photos.where('order').equals(order).delete();
      });
    },

    async photo(id: string): Promise<File> {
      const row = await photos.get(id);
      if (!row) throw new Error('a photo belongs to its command');
      return new File([await openBytes(key, row.sealed)], 'photo', { type: row.type });
    },
  };
}

async function sealedShot(key: CryptoKey, file: File) {
  return { id: randomKey(), type: file.type, sealed: await sealBytes(key, await file.arrayBuffer()) };
}

function copiesOn(database: Database, key: CryptoKey) {
  const { copies } = database;
  let closed = false;
  return {
    async copies(): Promise<Copy[]> {
      const rows = await copies.toArray();
      const over = rows.filter((row) => isOver(row, Date.now()));
      await copies.bulkDelete(over.map(({ id }) => id));
      const fresh = rows.filter((row) => !over.includes(row));
      return await Promise.all(fresh.map(async ({ at, sealed }) => ({ ...(await open<Omit<Copy, 'at'>>(key, sealed)), at })));
    },
    async keepCopy(id: string, { at, ...copy }: Copy): Promise<void> {
      const sealed = await seal(key, copy);
      if (!closed) await copies.put({ id, at, sealed });
    },
    /** What was read goes, and what is still on its way is not kept. */
    async forgetCopies(): Promise<void> {
      closed = true;
      if (database.isOpen()) await copies.clear();
    },
    dropCopy: (id: string) => copies.delete(id),
  };
}
