import { useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import type { hangScreen } from '#features/accounts/hanging/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { WallTheme } from './wall-theme.tsx';
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
      <h1>{words.hang.title}</h1>
      <form className="wall-hang" onSubmit={hang}>
        <ol>
          {words.hang.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <label>
          <b>{words.hang.code}</b>
          <input
            value={code}
            aria-describedby="code-like"
            aria-invalid={hanging.error !== null}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={({ target }) => setCode(target.value)}
          />
        </label>
        <p id="code-like">{words.hang.codeLike}</p>
        {hanging.error && <p role="alert">{hanging.error.message}</p>}
        <button type="submit" disabled={hanging.isPending}>
          {hanging.isPending ? words.hang.hanging : words.hang.hang}
        </button>
        <p>{words.hang.only}</p>
      </form>
      <footer>
        <button type="button" onClick={onSignIn}>
          {words.hang.signIn}
        </button>
        <WallTheme />
      </footer>
    </main>
  );
}
