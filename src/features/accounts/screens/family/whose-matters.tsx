import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChipFilter } from '#ui/phone/choice.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { me } from '../../contract.ts';
import { useActFor } from './use-act-for.ts';
import { familyWords as words } from './words.ts';

type Persons = Answer<typeof me>['actsFor'];

/** One list for everybody one acts for: mine first, then 妈妈的. Choosing whose also says for whom one acts from now on. */
export function WhoseMatters() {
  const self = useSee<typeof me>('accounts.me', {});
  return self.data ? <Whose persons={self.data.actsFor} now={self.data.person} /> : null;
}

function Whose({ persons, now }: { readonly persons: Persons; readonly now: string | null }) {
  const change = useActFor();
  if (persons.length < 2) return null;
  const named = persons.map(({ person, scope, calls, masked }) => ({
    id: person,
    name: scope === 'self' ? words.mine : words.theirs(calls ?? masked),
  }));
  const pick = (person: string) => {
    const chosen = persons.find((one) => one.person === person);
    const say = chosen?.scope === 'family' ? words.acts(chosen.calls ?? chosen.masked) : words.backDone;
    change.act(person, () => toast(say));
  };
  return (
    <>
      <ChipFilter label={words.whose} value={now ?? ''} options={named} onChange={pick} />
      {change.error && <ErrorBox error={change.error} />}
    </>
  );
}
