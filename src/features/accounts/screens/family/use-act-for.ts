import { useQueryClient } from '@tanstack/react-query';
import { useAsk } from '#ui/ask.ts';
import type { actFor } from '../../contract.ts';

/** Changes for whom one acts; everything on the screens is then somebody else's and is fetched anew. */
export function useActFor() {
  const client = useQueryClient();
  const change = useAsk<typeof actFor>('accounts.act-for');
  const act = (person: string, done: () => void) =>
    change.mutate({ person }, { onSuccess: () => [done(), void client.invalidateQueries()] });
  return { act, pending: change.isPending, error: change.error };
}
