/** What one upload may cost. A file beyond any of these is refused with a sentence, before or while it is read. */
export const limits = {
  /** Bytes as uploaded. */
  fileBytes: 20 * 1024 * 1024,
  /** Files on their way in at one moment; the others wait for their turn. */
  atOnce: 3,
  /** Bytes once unpacked, all parts together. */
  unpackedBytes: 64 * 1024 * 1024,
  /** Unpacked over packed; a genuine table of 10,000 rows stays below 20. */
  ratio: 120,
  /** Parts below this size may be packed as tightly as they like. */
  ratioFrom: 10 * 1024 * 1024,
  parts: 2_000,
  rows: 20_000,
  columns: 80,
  /** Memory of the reading thread, MB. */
  memory: 400,
  milliseconds: 30_000,
} as const;
