import { useState } from 'react';
import type { persons } from '#features/people/contract.ts';
import { useSee } from '#ui/ask.ts';
import { PersonFinder } from '#ui/console/person-finder.tsx';

type FieldProps = { readonly value?: string; readonly onChange?: (person: string | undefined) => void };

/** A person of the ledger, found and shown masked. */
export function PersonField(field: FieldProps) {
  const [like, setLike] = useState('');
  const found = useSee<typeof persons>('people.persons', { like }, { enabled: like !== '' });
  return <PersonFinder {...field} like={like} onLike={setLike} found={found} />;
}
