import type { queue } from '#features/matters/contract.ts';
import type { Asked } from '#kernel/contract.ts';

/** What stands in the address of the desk, so that a view can be kept as a bookmark or sent to a colleague. */
export type QueueSearch = Omit<Asked<typeof queue>, 'after' | 'pick'> & {
  readonly pick: (typeof picks)[number];
  readonly matter?: string | undefined;
};

export const picks = ['open', 'todo', 'soon', 'late', 'returned', 'confirm', 'ended', 'all'] as const;

export type QueueProps = { readonly search: QueueSearch; readonly onSearch: (search: QueueSearch) => void };

/** The filters without what is open beside the list. */
export function filtersOf({ matter: _, ...filters }: QueueSearch): Omit<QueueSearch, 'matter'> {
  return filters;
}

export function isFiltered({ pick: _, matter: __, ...filters }: QueueSearch): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

/** Where the list as it stands can be fetched as a sheet. */
export function exportAddress(search: QueueSearch): string {
  const given = Object.entries(filtersOf(search)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return `/api/matters.export?${new URLSearchParams(given)}`;
}
