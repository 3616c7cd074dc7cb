import { App } from 'antd';
import type { Asked, Contract } from '#kernel/contract.ts';
import { useAsk } from '../ask.ts';

/** One change out of a dialog: says in a word that it is done and closes; when refused, the dialog stays as it was filled. */
export function useChange<C extends Contract>(name: C['name'], done: string, onClose: () => void) {
  const { message } = App.useApp();
  const asking = useAsk<C>(name);
  return {
    pending: asking.isPending,
    fault: asking.error,
    submit: (asked: Asked<C>) =>
      asking.mutate(asked, {
        onSuccess: () => {
          void message.success(done);
          onClose();
        },
      }),
  };
}
