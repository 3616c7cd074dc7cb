export type QueueSearch = {
  readonly pick: 'todo' | 'soon' | 'late' | 'returned' | 'confirm' | 'open' | 'ended';
  readonly area?: string | undefined;
  readonly method?: string | undefined;
  readonly leaf?: string | undefined;
  readonly number?: string | undefined;
  readonly matter?: string | undefined;
};

import { Page } from '#ui/console/frame.tsx';

export function ConsoleQueue(_: { readonly search: QueueSearch; readonly onSearch: (search: QueueSearch) => void }) {
  return <Page title="工作台">{null}</Page>;
}
