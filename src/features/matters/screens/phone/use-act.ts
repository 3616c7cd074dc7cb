import type { Asked, Contract } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { toast } from '#ui/phone/toast.tsx';
import type { Refused } from '#ui/refused.ts';

export type Acting<C extends Contract> = {
  readonly pending: boolean;
  readonly refused: Refused | null;
  readonly go: (asked: Asked<C>) => void;
};

/** One change out of a sheet: when it is done it says so and closes; when refused, the sheet stays as it was filled. */
export function useAct<C extends Contract>(name: C['name'], said: string, onDone: () => void): Acting<C> {
  const asking = useAsk<C>(name);
  const after = () => {
    toast(said);
    onDone();
  };
  return { pending: asking.isPending, refused: asking.error, go: (asked) => asking.mutate(asked, { onSuccess: after }) };
}
