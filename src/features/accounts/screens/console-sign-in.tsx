import { Page } from '#ui/console/frame.tsx';

export function ConsoleSignIn(_: { readonly onDone: () => void }) {
  return <Page title="登录">{null}</Page>;
}
