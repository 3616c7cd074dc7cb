import type { me } from '#features/accounts/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Card } from '#ui/phone/card.tsx';
import { Person } from '#ui/phone/person.tsx';
import type { Matter } from './acts.ts';

/** Who has it in hand, with a working number; nothing when that is oneself. */
export function WhoWorks({ matter: { assignee } }: { readonly matter: Matter }) {
  const self = useSee<typeof me>('accounts.me', {});
  if (assignee === null || assignee.called === self.data?.called) return null;
  return (
    <Card>
      <Person name={assignee.called} does={assignee.kind} phone={assignee.workPhone} />
    </Card>
  );
}
