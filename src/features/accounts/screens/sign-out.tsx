import { useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { unsentHere } from '#ui/kept.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { signOut, signOutEverywhere } from '../contract.ts';
import { startAnew } from './start-anew.ts';
import { meWords as words } from './words.ts';

/** A way out that was touched, and what would be lost by it. */
type Way = { readonly everywhere: boolean; readonly unsent: number };

/** The way out, on this device or on all of them at once. What was done here and not sent leaves with the person, who is asked first. */
export function SignOut() {
  const [way, choose] = useState<Way | null>(null);
  const leave = useAsk<typeof signOut>('accounts.sign-out');
  const leaveAll = useAsk<typeof signOutEverywhere>('accounts.sign-out-everywhere');
  const pending = leave.isPending || leaveAll.isPending;
  const error = leave.error ?? leaveAll.error;
  const go = (everywhere: boolean) => (everywhere ? leaveAll : leave).mutate({}, { onSuccess: startAnew });
  const touch = async (everywhere: boolean) => {
    const unsent = await unsentHere();
    if (everywhere || unsent > 0) choose({ everywhere, unsent });
    else go(false);
  };
  return (
    <>
      {error && <ErrorBox error={error} />}
      <div className="btns">
        <Button icon="leave" pending={pending} onPress={() => void touch(false)}>
          {words.signOut}
        </Button>
        <Button onPress={() => void touch(true)}>{words.everywhere}</Button>
      </div>
      {way && <Sure of={way} pending={pending} onGo={() => go(way.everywhere)} onClose={() => choose(null)} />}
    </>
  );
}

type SureProps = { readonly of: Way; readonly pending: boolean; readonly onGo: () => void; readonly onClose: () => void };

/** Asked before anything is lost: how much was not sent, and that it would have to be done anew. */
function Sure({ of: { everywhere, unsent }, pending, onGo, onClose }: SureProps) {
  const yes = everywhere ? words.everywhereYes : words.signOut;
  return (
    <Sheet open title={everywhere ? words.everywhere : words.unsent(unsent)} onClose={onClose}>
      {everywhere && <p>{words.everywhereSure}</p>}
      {unsent > 0 && (
        <p className="fault" role="alert">
          {words.unsentSay(unsent)}
        </p>
      )}
      <Buttons>
        <Button onPress={onClose}>{words.stay}</Button>
        <Button look="main" pending={pending} onPress={onGo}>
          {unsent > 0 ? words.dropAnd(yes) : yes}
        </Button>
      </Buttons>
    </Sheet>
  );
}
