import { useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import type { hangScreen } from '#features/accounts/hanging/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { words } from './words.ts';

/** Nobody is here yet: the code from the console makes this machine a screen and nothing more; or somebody signs in to look. */
export function Hang({ onSignIn }: { readonly onSignIn: () => void }) {
  const client = useQueryClient();
  const hanging = useAsk<typeof hangScreen>('accounts.hang-screen');
  const [code, setCode] = useState('');
  const hang = (event: SyntheticEvent) => {
    event.preventDefault();
    hanging.mutate({ code }, { onSuccess: () => void client.resetQueries({ queryKey: ['figures'] }) });
  };
  return (
    <main className="wall-alone">
      <h1>{words.page}</h1>
      <p>{words.hang.how}</p>
      <form onSubmit={hang}>
        <label>
          <span>{words.hang.code}</span>
          <input
            value={code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={({ target }) => setCode(target.value)}
          />
        </label>
        <button type="submit" disabled={hanging.isPending}>
          {words.hang.hang}
        </button>
      </form>
      {hanging.error && <p role="alert">{hanging.error.message}</p>}
      <button type="button" onClick={onSignIn}>
        {words.hang.signIn}
      </button>
    </main>
  );
}
