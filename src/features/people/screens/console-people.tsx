import { Page } from '#ui/console/frame.tsx';
import type { LedgerProps } from '#ui/search.ts';

export function ConsolePeople(_: LedgerProps) {
  return <Page title="人员台账">{null}</Page>;
}
