import { Page } from '#ui/console/frame.tsx';
import type { LedgerProps } from '#ui/search.ts';

export function ConsoleHouseholds(_: LedgerProps) {
  return <Page title="户台账">{null}</Page>;
}
