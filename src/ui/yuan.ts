/** 80 or 80.5 or ８０元 as typed → integer fen; nothing when it is no amount. */
export function fenOf(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[\s,，元¥]/g, '');
  if (!/^\d{1,9}(\.\d{0,2})?$/.test(plain)) return undefined;
  const [yuan = '0', part = ''] = plain.split('.');
  return Number(yuan) * 100 + Number(part.padEnd(2, '0'));
}

/** Integer fen → 80 or 80.50, without the word 元. */
export function yuanOf(fen: number): string {
  const whole = Math.trunc(fen / 100);
  const part = Math.abs(fen % 100);
  return part === 0 ? String(whole) : `${whole}.${String(part).padStart(2, '0')}`;
}
