import { Screen } from '#ui/phone/screen.tsx';
import { Loading } from '#ui/phone/states.tsx';

export function HouseholdCard(_: { readonly id: string; readonly matter: string | undefined }) {
  return (
    <Screen title="这一户" back="/">
      <Loading />
    </Screen>
  );
}
