import { Screen } from '#ui/phone/screen.tsx';
import { Loading } from '#ui/phone/states.tsx';

export function SignIn(_: { readonly onDone: () => void }) {
  return (
    <Screen title="登录" back="/">
      <Loading />
    </Screen>
  );
}
