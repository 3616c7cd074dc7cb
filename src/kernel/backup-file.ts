import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { type Manifest, manifest, manifestName } from './backup.ts';
import { Halt } from './halt.ts';

/** An archive opened for reading. */
export type BackupFile = {
  readonly manifest: Manifest;
  /** The rows of one table, or undefined when the archive does not hold it. */
  read(name: string): Promise<Readable | undefined>;
  close(): void;
};

/** Opens an archive and reads its last page. Halts when it is not one, is cut short, or is of the other kind. */
export async function openBackup(file: string, kind: Manifest['kind']): Promise<BackupFile> {
  const zip = await openPromise(file, { autoClose: false }).catch((error: unknown) => {
    throw broken(file, error);
  });
  try {
    const entries = await entriesOf(zip);
    const page = entries.get(manifestName);
    if (page === undefined) throw broken(file, 'no manifest');
    const read = manifest.parse(JSON.parse((await buffer(await zip.openReadStreamPromise(page))).toString()));
    if (read.kind !== kind) throw broken(file, `holds ${read.kind}`);
    return { manifest: read, read: async (name) => streamOf(zip, entries.get(name)), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw broken(file, error);
  }
}

/** The sentence for a file that cannot be what it should be. */
export function broken(file: string, cause: unknown): Halt {
  if (cause instanceof Halt) return cause;
  return new Halt('backup.broken', `${file} 不是完整的睦邻备份（或密钥备份）文件；请换一份备份再试。`, cause);
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}

async function streamOf(zip: ZipFile, entry: Entry | undefined): Promise<Readable | undefined> {
  return entry && zip.openReadStreamPromise(entry);
}
