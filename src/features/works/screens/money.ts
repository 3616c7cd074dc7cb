/** Fen as 1,280,000 or 280,000.50, without the word 元: large sums are read in groups. */
export function grouped(fen: number): string {
  return (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2 });
}
