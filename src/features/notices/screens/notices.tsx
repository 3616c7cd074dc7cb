import { Screen } from '#ui/phone/screen.tsx';
import { Loading } from '#ui/phone/states.tsx';

export function Notices() {
  return (
    <Screen title="通知">
      <Loading />
    </Screen>
  );
}
