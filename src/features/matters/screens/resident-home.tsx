import { Screen } from '#ui/phone/screen.tsx';
import { Loading } from '#ui/phone/states.tsx';

export function ResidentHome() {
  return (
    <Screen title="睦邻">
      <Loading />
    </Screen>
  );
}
