import { Screen } from '#ui/phone/screen.tsx';
import { Loading } from '#ui/phone/states.tsx';

export function MyAccount() {
  return (
    <Screen title="我">
      <Loading />
    </Screen>
  );
}
