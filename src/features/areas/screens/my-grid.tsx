import { Screen } from '#ui/phone/screen.tsx';
import { Loading } from '#ui/phone/states.tsx';

export function MyGrid() {
  return (
    <Screen title="我的网格">
      <Loading />
    </Screen>
  );
}
