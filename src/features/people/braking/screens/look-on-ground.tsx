import { useAsk } from '#ui/ask.ts';
import { ReasonDialog } from '#ui/console/reason-dialog.tsx';
import { useAsker } from '#ui/use-asker.ts';
import type { lookOn } from '../contract.ts';
import { brakeWords as words } from './words.ts';

/** Asks why more than two hundred persons must be opened within the hour; what was being opened is opened then. */
export function LookOnGround() {
  const { refused, answer } = useAsker('people.many_looks');
  const asking = useAsk<typeof lookOn>('people.look-on', { changes: false });
  if (refused === null) return null;
  return (
    <ReasonDialog
      title={words.title}
      tells={words.tells}
      submit={words.go}
      pending={asking.isPending}
      fault={asking.error}
      onSubmit={(reason) => asking.mutate({ reason }, { onSuccess: () => answer(true) })}
      onClose={() => answer(false)}
    />
  );
}
