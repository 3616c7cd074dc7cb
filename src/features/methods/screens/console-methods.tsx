import { Page } from '#ui/console/frame.tsx';

export function ConsoleMethods() {
  return <Page title="工作法">{null}</Page>;
}
