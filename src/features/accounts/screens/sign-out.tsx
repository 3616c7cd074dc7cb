import { useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { forgetKept } from '#ui/kept.ts';
import { useWaiting } from '#ui/offline/start.ts';
import { Button } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { signOut, signOutEverywhere } from '../contract.ts';
import { meWords as words } from './words.ts';

/** The way out, on this device or on all of them at once. What was written and not sent leaves with the person. */
export function SignOut() {
  const [asking, setAsking] = useState(false);
  const unsent = useWaiting().commands.length;
  const leave = useAsk<typeof signOut>('accounts.sign-out');
  const leaveAll = useAsk<typeof signOutEverywhere>('accounts.sign-out-everywhere');
  const error = leave.error ?? leaveAll.error;
  return (
    <>
      {unsent > 0 && <Callout kind="danger" title={words.unsent(unsent)} />}
      {error && <ErrorBox error={error} />}
      <div className="btns">
        <Button icon="leave" pending={leave.isPending} onPress={() => leave.mutate({}, { onSuccess: startAnew })}>
          {words.signOut}
        </Button>
        <Button onPress={() => setAsking(true)}>{words.everywhere}</Button>
      </div>
      <Sheet open={asking} title={words.everywhere} onClose={() => setAsking(false)}>
        <p>{words.everywhereSure}</p>
        <Button look="main" wide pending={leaveAll.isPending} onPress={() => leaveAll.mutate({}, { onSuccess: startAnew })}>
          {words.everywhereYes}
        </Button>
      </Sheet>
    </>
  );
}

/** A new visit of this app, so that nothing seen before stays in memory. */
async function startAnew(): Promise<void> {
  await forgetKept();
  window.location.assign(window.location.pathname.replace(/\/me$/, '') || '/');
}
