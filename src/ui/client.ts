import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Refused } from './refused.ts';

/** The memory of one app. `signIn` is called when the server says that nobody is signed in. */
export function askClient(signIn: () => void): QueryClient {
  const onError = (trouble: Error) => {
    if (trouble instanceof Refused && trouble.why === 'signed-out') signIn();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        retry: worthRetrying,
        refetchOnWindowFocus: isWorthAsking,
        refetchOnReconnect: true,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** What was refused with a reason is as refused when somebody comes back to the page: it would only ask them the same again. */
function isWorthAsking({ state: { error } }: { readonly state: { readonly error: Error | null } }): boolean {
  return !(error instanceof Refused && error.why === 'refused');
}

/** Without a network nobody is kept waiting for an answer that cannot come: it is said at once. */
function worthRetrying(count: number, trouble: Error): boolean {
  return count < 2 && navigator.onLine && trouble instanceof Refused && trouble.unheard;
}
