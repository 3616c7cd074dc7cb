import { Page } from '#ui/console/frame.tsx';
import type { LedgerProps } from '#ui/search.ts';

export function ConsolePosts(_: LedgerProps) {
  return <Page title="岗位">{null}</Page>;
}
