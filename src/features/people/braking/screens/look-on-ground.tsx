import { useEffect, useRef, useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { asksFor } from '#ui/ask-first.ts';
import { ReasonDialog } from '#ui/console/reason-dialog.tsx';
import type { lookOn } from '../contract.ts';
import { brakeWords as words } from './words.ts';

/** Asks why more than two hundred persons must be opened within the hour; what was being opened is opened then. */
export function LookOnGround() {
  const [open, setOpen] = useState(false);
  const answer = useRef<(goesOn: boolean) => void>(() => undefined);
  const asking = useAsk<typeof lookOn>('people.look-on');
  useEffect(
    () =>
      asksFor(
        'people.many_looks',
        () =>
          new Promise((resolve) => {
            answer.current = resolve;
            setOpen(true);
          }),
      ),
    [],
  );
  const close = (goesOn: boolean) => {
    setOpen(false);
    answer.current(goesOn);
  };
  if (!open) return null;
  return (
    <ReasonDialog
      title={words.title}
      tells={words.tells}
      submit={words.go}
      pending={asking.isPending}
      fault={asking.error}
      onSubmit={(reason) => asking.mutate({ reason }, { onSuccess: () => close(true) })}
      onClose={() => close(false)}
    />
  );
}
