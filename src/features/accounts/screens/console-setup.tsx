import { Page } from '#ui/console/frame.tsx';

export function ConsoleSetup(_: { readonly onDone: () => void }) {
  return <Page title="第一次使用">{null}</Page>;
}
