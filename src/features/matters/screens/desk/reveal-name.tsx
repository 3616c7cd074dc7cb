import { Button } from 'antd';
import { useState } from 'react';
import type { reveal } from '#features/people/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { ReasonDialog } from '#ui/console/reason-dialog.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import type { Shown } from './shown.ts';
import { words } from './words.ts';

const { panel } = words;

/** A masked name; name and phone only for this matter, with a reason the person can read, and gone again when the panel is closed. */
export function RevealName({ matter, opener }: { readonly matter: string; readonly opener: Shown['opener'] }) {
  const [asking, setAsking] = useState(false);
  const look = useAsk<typeof reveal>('people.reveal');
  const person = opener?.person;
  if (!opener) return <b>{panel.opener}</b>;
  if (look.data)
    return (
      <>
        <p>
          <b>{look.data.name}</b>{' '}
          {look.data.phone ? <a href={`tel:${look.data.phone}`}>{look.data.phone}</a> : <span className="desk-quiet">{panel.noPhone}</span>}
        </p>
        <p className="desk-logged">
          <Icon of="eye" />
          {panel.revealed}
        </p>
      </>
    );
  return (
    <>
      <p>
        <b>{opener.masked}</b>
        {opener.canReveal && person && (
          <Button type="link" size="small" className="no-print" onClick={() => setAsking(true)}>
            {panel.reveal}
          </Button>
        )}
      </p>
      <ReasonDialog
        open={asking}
        title={panel.reveal}
        tells={panel.revealTells}
        submit={panel.reveal}
        pending={look.isPending}
        fault={look.error?.message}
        onSubmit={(reason) => person && look.mutate({ person, matter, reason }, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
