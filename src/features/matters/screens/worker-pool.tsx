import { Screen } from '#ui/phone/screen.tsx';
import { Loading } from '#ui/phone/states.tsx';

export function WorkerPool() {
  return (
    <Screen title="可接的单">
      <Loading />
    </Screen>
  );
}
