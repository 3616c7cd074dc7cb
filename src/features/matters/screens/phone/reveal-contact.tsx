import type { contact } from '#features/matters/contract.ts';
import type { reveal } from '#features/people/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { MaskedPerson } from '#ui/phone/masked-person.tsx';
import type { Matter } from './acts.ts';
import { matterWords as words } from './words.ts';

type Of = { readonly matter: string; readonly opener: NonNullable<Matter['opener']> };

/** Who asked, masked. Somebody of the ledger is looked up there; whoever only left a phone, in the matter. */
export function RevealContact({ matter, opener }: Of) {
  return opener.person === null ? (
    <LeftPhone matter={matter} opener={opener} />
  ) : (
    <InLedger matter={matter} opener={opener} person={opener.person} />
  );
}

function InLedger({ matter, opener: { masked, canReveal }, person }: Of & { readonly person: string }) {
  const look = useAsk<typeof reveal>('people.reveal');
  return (
    <MaskedPerson
      name={masked}
      does={words.opener}
      onReveal={canReveal ? (reason) => look.mutate({ person, matter, reason }) : undefined}
      pending={look.isPending}
      error={look.error}
      revealed={look.data}
    />
  );
}

function LeftPhone({ matter, opener: { masked, canReveal } }: Of) {
  const look = useAsk<typeof contact>('matters.contact');
  return (
    <MaskedPerson
      name={masked}
      does={canReveal ? words.opener : words.nameless}
      onReveal={canReveal ? (reason) => look.mutate({ matter, reason }) : undefined}
      pending={look.isPending}
      error={look.error}
      revealed={look.data}
    />
  );
}
