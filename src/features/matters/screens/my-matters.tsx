import { Screen } from '#ui/phone/screen.tsx';
import { Loading } from '#ui/phone/states.tsx';

export function MyMatters(_: { readonly show: 'open' | 'ended'; readonly onShow: (show: 'open' | 'ended') => void }) {
  return (
    <Screen title="我的事">
      <Loading />
    </Screen>
  );
}
