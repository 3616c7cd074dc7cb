import { Button } from 'antd';
import { useState } from 'react';
import type { contact } from '#features/matters/contract.ts';
import type { reveal } from '#features/people/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { ReasonDialog } from '#ui/console/reason-dialog.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { useStillShown } from '#ui/still-shown.ts';
import type { Shown } from './shown.ts';
import { words } from './words.ts';

const { panel } = words;
type RevealOf = { readonly matter: string; readonly opener: Shown['opener'] };

/** A masked name; name and phone only for this matter, with a reason the person can read, and gone again when the panel is closed, or after ten minutes. */
export function RevealName({ matter, opener }: RevealOf) {
  const [asking, setAsking] = useState(false);
  const look = useLook(matter, opener?.person ?? null);
  const masked = opener?.masked ?? panel.opener;
  const shown = useStillShown(look.data);
  if (shown) return <Revealed masked={masked} name={shown.name ?? masked} phone={shown.phone} />;
  return (
    <>
      <p>
        <b>{masked}</b>
        {opener?.canReveal && (
          <Button type="link" size="small" className="no-print" onClick={() => setAsking(true)}>
            {panel.reveal}
          </Button>
        )}
      </p>
      {asking && (
        <ReasonDialog
          title={panel.reveal}
          tells={panel.revealTells}
          submit={panel.reveal}
          pending={look.isPending}
          fault={look.error}
          onSubmit={(reason) => look.ask(reason, () => setAsking(false))}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** A person of the ledger is opened from the vault; who asked without being in it, from the matter. */
function useLook(matter: string, person: string | null) {
  const ofPerson = useAsk<typeof reveal>('people.reveal');
  const ofAccount = useAsk<typeof contact>('matters.contact');
  const { data, error, isPending } = person === null ? ofAccount : ofPerson;
  const ask = (reason: string, done: () => void) =>
    person === null
      ? ofAccount.mutate({ matter, reason }, { onSuccess: done })
      : ofPerson.mutate({ person, matter, reason }, { onSuccess: done });
  return { data, error, isPending, ask };
}

type RevealedOf = { readonly masked: string; readonly name: string; readonly phone: string | null };

/** What was looked at stands on the screen only; on paper the name stays masked. */
function Revealed({ masked, name, phone }: RevealedOf) {
  return (
    <>
      <p className="no-print">
        <b>{name}</b> {phone ? <a href={`tel:${phone}`}>{phone}</a> : <span className="desk-quiet">{panel.noPhone}</span>}
      </p>
      <p className="desk-logged no-print">
        <Icon of="eye" />
        {panel.revealed}
      </p>
      <p className="desk-on-paper">{masked}</p>
    </>
  );
}
