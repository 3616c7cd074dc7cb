import type { UseMutationResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Answer, Asked, Contract } from '#kernel/contract.ts';
import { Button } from '#ui/phone/button.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { Refused } from '#ui/refused.ts';
import { words } from './words.ts';

type AskingProps<C extends Contract> = {
  readonly title: string;
  readonly by: UseMutationResult<Answer<C>, Refused, Asked<C>>;
  /** What would be asked, or the sentence that says what is still missing. */
  readonly send: { readonly fault: string | null; readonly asked: Asked<C> };
  /** Whether a second person allows it before it is booked. */
  readonly isAllowed?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A small form over the page. What was put before a second person is said, and is no fault. */
export function Asking<C extends Contract>({ title, by, send, isAllowed = false, onClose, children }: AskingProps<C>) {
  const [tried, tryIt] = useState(false);
  const leave = (say: string) => {
    toast(say);
    onClose();
  };
  const go = () => {
    tryIt(true);
    if (send.fault !== null) return;
    by.mutate(send.asked, { onSuccess: () => leave(words.booked), onError: (refused) => refused.isSent && leave(refused.message) });
  };
  return (
    <Sheet open title={title} onClose={onClose}>
      <div className="form-fields">
        {children}
        {isAllowed && <p className="hint">{words.sendTells}</p>}
        {tried && send.fault !== null && (
          <p className="fault" role="alert">
            {send.fault}
          </p>
        )}
        {by.error && !by.error.isSent && <ErrorBox error={by.error} />}
        <Button look="main" wide pending={by.isPending} onPress={go}>
          {isAllowed ? words.send : words.save}
        </Button>
      </div>
    </Sheet>
  );
}
