import { useState } from 'react';
import { useNow } from '#ui/now.ts';
import { Button } from '#ui/phone/button.tsx';
import { Field } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { Refused } from '#ui/refused.ts';
import { civilDay } from '#ui/when.ts';
import { dutyWords as words } from './words.ts';

type NoteProps = {
  readonly label: string;
  readonly max: number;
  readonly field: string;
  readonly pending: boolean;
  readonly error: Refused | null;
  /** Called with what was written; `done` empties and closes the line. */
  readonly onNote: (given: { on: string; what: string }, done: () => void) => void;
};

/** A day and a line about it, behind a button. */
export function NoteLine({ label, max, field, pending, error, onNote }: NoteProps) {
  const [opened, open] = useState(false);
  const [on, onDay] = useState(civilDay(useNow()));
  const [what, write] = useState('');
  const done = () => {
    write('');
    open(false);
  };
  if (!opened)
    return (
      <Button wide onPress={() => open(true)}>
        {words.note}
      </Button>
    );
  return (
    <>
      <Field label={words.on} kind="date" value={on} onChange={onDay} fault={error?.about('on')} />
      <Field label={label} value={what} onChange={write} max={max} fault={error?.about(field)} />
      {error && <ErrorBox error={error} />}
      <Button wide pending={pending} onPress={() => onNote({ on, what }, done)}>
        {words.note}
      </Button>
    </>
  );
}
