import { Page } from '#ui/console/frame.tsx';
import type { LedgerProps } from '#ui/search.ts';

export function ConsoleAreas(_: LedgerProps) {
  return <Page title="网格与房屋">{null}</Page>;
}
