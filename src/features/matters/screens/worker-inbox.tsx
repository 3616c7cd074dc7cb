export type InboxPick = 'all' | 'soon' | 'late' | 'returned';

import { Screen } from '#ui/phone/screen.tsx';
import { Loading } from '#ui/phone/states.tsx';

export function WorkerInbox(_: { readonly pick: InboxPick; readonly onPick: (pick: InboxPick) => void }) {
  return (
    <Screen title="待办">
      <Loading />
    </Screen>
  );
}
