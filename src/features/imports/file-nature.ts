import { fileTypeFromBuffer } from 'file-type';
import { refuse } from '#kernel/refusal.ts';
import { limits } from './limits.ts';

/** What a file is by its content: a workbook of today, one of before 2007, or text. */
export type Nature = 'xlsx' | 'xls' | 'csv';

const ole = [0xd0, 0xcf, 0x11, 0xe0];
const zip = [0x50, 0x4b];

/** What other files are called when someone picks them by mistake. */
const names: Readonly<Record<string, string>> = {
  pdf: ' PDF 文件',
  docx: ' Word 文档',
  doc: ' Word 文档',
  pptx: '幻灯片',
  zip: '压缩包',
  rar: '压缩包',
  '7z': '压缩包',
  gz: '压缩包',
  jpg: '图片',
  png: '图片',
  gif: '图片',
  webp: '图片',
  heic: '图片',
  bmp: '图片',
  mp4: '视频',
  mp3: '录音',
  exe: '程序文件',
};

/**
 * Looks at the first bytes, never at the name: an .xlsx that is a picture is a picture.
 * Refuses what is empty, too large, locked with a password, or no table at all.
 */
export async function fileNature(bytes: Uint8Array): Promise<Nature> {
  if (bytes.length === 0) refuse('imports.empty');
  if (bytes.length > limits.fileBytes) refuse('imports.too_large', { size: megabytes(bytes.length), most: megabytes(limits.fileBytes) });
  if (startsWith(bytes, ole)) return asOldWorkbook(bytes);
  const type = await fileTypeFromBuffer(bytes.subarray(0, 64 * 1024)).catch(() => undefined);
  return startsWith(bytes, zip) ? asWorkbook(type?.ext) : asText(bytes, type?.ext);
}

/** OLE is the box of all old Office files; the names of its streams (MS-CFB, in UTF-16) tell which one it is. */
function asOldWorkbook(bytes: Uint8Array): 'xls' {
  const holds = (stream: string) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(stream, 'utf16le'));
  // Office keeps a password-protected new workbook in such a box too (MS-OFFCRYPTO 2.3).
  if (holds('EncryptedPackage')) refuse('imports.locked');
  if (holds('WordDocument')) return wrong('doc');
  if (holds('PowerPoint Document')) return wrong('pptx');
  return holds('Workbook\0') || holds('Book\0') ? 'xls' : wrong(undefined);
}

/** A bare `zip` may still be a workbook whose parts come in an unusual order; the reader will see. */
function asWorkbook(extension: string | undefined): 'xlsx' {
  return extension === undefined || ['xlsx', 'xlsm', 'zip'].includes(extension) ? 'xlsx' : wrong(extension);
}

function asText(bytes: Uint8Array, extension: string | undefined): 'csv' {
  if (extension !== undefined) return wrong(extension);
  return bytes.subarray(0, 4096).includes(0) ? wrong(undefined) : 'csv';
}

function wrong(extension: string | undefined): never {
  return refuse('imports.wrong_file', { kind: names[extension ?? ''] ?? '另一种文件' });
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}
