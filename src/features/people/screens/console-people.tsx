import { Page } from '#ui/console/frame.tsx';

export function ConsolePeople() {
  return <Page title="人员台账">{null}</Page>;
}
