import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { actFor, me } from '../contract.ts';
import { meWords as words } from './words.ts';

type Persons = Answer<typeof me>['actsFor'];

/** Of the persons one may act for, the one meant now. */
export function ActingFor({ persons, now }: { readonly persons: Persons; readonly now: string | null }) {
  const change = useAsk<typeof actFor>('accounts.act-for');
  const act = (person: string) => {
    const masked = persons.find((one) => one.person === person)?.masked ?? '';
    change.mutate({ person }, { onSuccess: () => toast(words.actingFor(masked)) });
  };
  return (
    <>
      <ChoiceList
        label={words.actFor}
        value={now}
        onChange={act}
        options={persons.map(({ person, masked, scope, until }) => ({
          id: person,
          name: masked,
          more: scope === 'self' ? words.self : words.family(until?.slice(0, 10) ?? null),
        }))}
      />
      {change.error && <ErrorBox error={change.error} />}
    </>
  );
}
