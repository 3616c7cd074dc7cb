/** Reading what stands in the address: typed in nobody's browser, so nothing of it is believed. */
export type Address = Record<string, unknown>;

/** One of the values known, else the first of them. */
export function oneOf<const T extends string>(address: Address, key: string, known: readonly [T, ...T[]]): T {
  return known.find((value) => value === address[key]) ?? known[0];
}

/** One of the values known, or nothing. */
export function someOf<const T extends string>(address: Address, key: string, known: readonly T[]): T | undefined {
  return known.find((value) => value === address[key]);
}

/** A short text, or nothing. Numbers are texts here: the router reads `?number=0318` as one. */
export function textOf(address: Address, key: string, max = 60): string | undefined {
  const value = address[key];
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim().slice(0, max);
  return text === '' ? undefined : text;
}

/** A year the calendar may speak of, or nothing. */
export function yearOf(address: Address, key: string): number | undefined {
  const year = Number(textOf(address, key, 4));
  return Number.isInteger(year) && year >= 2023 && year <= 2100 ? year : undefined;
}

/** A way back inside this app: a path of this site only, so that nobody is led elsewhere after signing in. */
export function wayBack(address: Address, home = '/'): string {
  const back = textOf(address, 'back', 200);
  return back?.startsWith('/') && !back.startsWith('//') && !back.includes('\\') ? back : home;
}

/** What the ledgers of the console keep in their address: the place looked at, the kind, and what is open beside the list. */
export type LedgerSearch = {
  readonly area?: string | undefined;
  readonly kind?: string | undefined;
  readonly open?: string | undefined;
};

export type LedgerProps = { readonly search: LedgerSearch; readonly onSearch: (search: LedgerSearch) => void };

export function ledgerSearch(address: Address): LedgerSearch {
  return { area: textOf(address, 'area'), kind: textOf(address, 'kind'), open: textOf(address, 'open') };
}
