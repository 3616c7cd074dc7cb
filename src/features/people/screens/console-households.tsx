import { Page } from '#ui/console/frame.tsx';

export function ConsoleHouseholds() {
  return <Page title="户台账">{null}</Page>;
}
