import { useEffect } from 'react';
import type { arriveAs, demoPeople, me } from '#features/accounts/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import './desk/gate.css';
import { words } from './desk/words.ts';
import { SignInWays } from './sign-in-ways.tsx';

const { signIn: said } = words;

/** The gate of the console: phone and password, or phone and a code; in a demo county also one tap. */
export function ConsoleSignIn({ onDone }: { readonly onDone: () => void }) {
  const county = useSee<typeof me>('accounts.me', {}).data?.county;
  useEffect(() => {
    document.title = said.title;
  }, []);
  return (
    <main className={county?.demo ? 'gate with-people' : 'gate'}>
      <div className="gate-card">
        <h1>{said.title}</h1>
        <p>{county ? `${county.name} · ${said.under}` : said.under}</p>
        <SignInWays onDone={onDone} />
      </div>
      {county?.demo && <DemoPeople onDone={onDone} />}
    </main>
  );
}

/** One-tap people of a demo county; somebody of another app is led there. */
function DemoPeople({ onDone }: { readonly onDone: () => void }) {
  const people = useSee<typeof demoPeople>('accounts.demo-people', {}).data?.people ?? [];
  const arriving = useAsk<typeof arriveAs>('accounts.arrive-as');
  const arrive = (account: string) =>
    arriving.mutate(
      { account },
      { onSuccess: ({ app }) => (app === 'console' ? onDone() : window.location.assign(app === 'worker' ? '/worker' : '/')) },
    );
  const mine = people.filter(({ app }) => app === 'console');
  if (mine.length === 0) return null;
  return (
    <section className="gate-people" aria-labelledby="demo-people">
      <h2 id="demo-people">{said.demo}</h2>
      <FormFault of={arriving.error} />
      {mine.map(({ account, title, note }) => (
        <button key={account} type="button" disabled={arriving.isPending} onClick={() => arrive(account)}>
          <span>
            <b>{title}</b>
            <small>{note}</small>
          </span>
          <Icon of="forward" />
        </button>
      ))}
    </section>
  );
}
