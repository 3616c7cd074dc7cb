import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { refuse } from '#kernel/refusal.ts';
import { limits } from './limits.ts';

/** The only parts a table needs. Pictures, drawings, macros and links are never unpacked. */
const needed =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d+\.xml)$/;

/**
 * Unpacks the parts of an .xlsx that hold text.
 * The sizes written in the zip are checked before anything is unpacked, and yauzl breaks off a part that turns out larger than written.
 * Refuses zip bombs, archives without a workbook and broken ones.
 */
export async function unpack(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  const archive = await open(bytes);
  const entries = await list(archive);
  weigh(entries, bytes.length);
  if (!entries.some(({ fileName }) => fileName === 'xl/workbook.xml')) refuse('imports.wrong_file', { kind: '压缩包' });
  const parts: Record<string, Uint8Array> = {};
  for (const entry of entries.filter(({ fileName }) => needed.test(fileName))) {
    parts[entry.fileName] = await extract(archive, entry);
  }
  return parts;
}

async function open(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true });
  } catch {
    return refuse('imports.broken');
  }
}

async function list(archive: ZipFile): Promise<Entry[]> {
  if (archive.entryCount > limits.parts) refuse('imports.zip_bomb');
  const { promise, resolve, reject } = Promise.withResolvers<Entry[]>();
  const entries: Entry[] = [];
  archive.on('entry', (entry: Entry) => {
    entries.push(entry);
    archive.readEntry();
  });
  archive.on('end', () => resolve(entries));
  archive.on('error', reject);
  archive.readEntry();
  return promise.catch(() => refuse('imports.broken'));
}

function weigh(entries: readonly Entry[], packed: number): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (unpacked > limits.unpackedBytes) refuse('imports.zip_bomb');
  if (unpacked > limits.ratioFrom && unpacked / packed > limits.ratio) refuse('imports.zip_bomb');
  if (entries.some((entry) => entry.isEncrypted())) refuse('imports.locked');
}

async function extract(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  try {
    return await buffer(await stream(archive, entry));
  } catch (error) {
    // yauzl's own words when a part holds more than the archive admitted: the mark of a bomb, not of damage.
    return refuse(error instanceof Error && error.message.startsWith('too many bytes') ? 'imports.zip_bomb' : 'imports.broken');
  }
}

function stream(archive: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> {
  const { promise, resolve, reject } = Promise.withResolvers<NodeJS.ReadableStream>();
  archive.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  return promise;
}
