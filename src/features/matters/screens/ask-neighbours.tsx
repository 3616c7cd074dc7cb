import { Screen } from '#ui/phone/screen.tsx';
import { Loading } from '#ui/phone/states.tsx';

export function AskNeighbours(_: { readonly group: string | undefined; readonly say: string | undefined }) {
  return (
    <Screen title="有事，找邻里" back="/">
      <Loading />
    </Screen>
  );
}
