import { Page } from '#ui/console/frame.tsx';

export function ConsoleAreas() {
  return <Page title="网格与房屋">{null}</Page>;
}
