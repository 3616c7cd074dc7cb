export const refusals = {
  'matters.bill_differs': (facts: Record<string, string | number>) =>
    `钱对不上：收的应当等于缴的加退的，现在差 ${(Number(facts['difference']) / 100).toFixed(2)} 元。对平了才能办结。`,
} as const;

/** What the ledger says of a matter that only two may read. */
export const ledgerWords = { closed: '不公开的事', closedGroup: '不公开' } as const;
