import { Callout } from '#ui/phone/callout.tsx';
import { bringWords as words } from './words.ts';

type Of = { readonly documents: readonly string[]; readonly eligible: string | null };

/** What to bring and for whom it is, before anybody goes anywhere. */
export function Bring({ documents, eligible }: Of) {
  if (documents.length === 0 && eligible === null) return null;
  return (
    <Callout kind="calm" title={words.title}>
      <ul className="bring">
        {documents.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {eligible !== null && <p>{words.eligible(eligible)}</p>}
    </Callout>
  );
}
