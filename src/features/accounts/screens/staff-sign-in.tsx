import { Screen } from '#ui/phone/screen.tsx';
import { Loading } from '#ui/phone/states.tsx';

export function StaffSignIn(_: { readonly onDone: () => void }) {
  return (
    <Screen title="登录">
      <Loading />
    </Screen>
  );
}
