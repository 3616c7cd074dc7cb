import { Page } from '#ui/console/frame.tsx';

export function ConsoleMatter(_: { readonly id: string }) {
  return <Page title="事项">{null}</Page>;
}
