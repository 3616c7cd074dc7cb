import { Screen } from '#ui/phone/screen.tsx';
import { Loading } from '#ui/phone/states.tsx';

export function ResidentMatter(_: { readonly id: string }) {
  return (
    <Screen title="这件事" back="/mine">
      <Loading />
    </Screen>
  );
}
