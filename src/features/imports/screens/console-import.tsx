import { Page } from '#ui/console/frame.tsx';

export function ConsoleImport() {
  return <Page title="导入">{null}</Page>;
}
