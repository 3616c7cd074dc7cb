import { Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import type { beginCounty, setupState } from '#features/setup/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Shown } from '#ui/console/states.tsx';
import './desk/gate.css';
import { SetupForm, type SetupProps } from './desk/setup-form.tsx';
import { words } from './desk/words.ts';

const { setup: said } = words;

/** First run of an empty deployment: makes the county or city and its first administrator, for whoever reads the terminal. */
export function ConsoleSetup({ onDone }: { readonly onDone: () => void }) {
  const beginning = useAsk<typeof beginCounty>('setup.begin');
  const [name, setName] = useState('');
  const made = beginning.isSuccess;
  useEffect(() => {
    document.title = said.title;
  }, []);
  return (
    <main className="gate wide">
      <div className="gate-card">
        <h1>{made ? said.made(name) : said.title}</h1>
        <p>{made ? said.madeTells : said.under}</p>
        {beginning.isPending && <Making />}
        {made ? <GoSignIn onGo={onDone} /> : <Unmade beginning={beginning} onDivision={setName} onGo={onDone} />}
      </div>
    </main>
  );
}

/** The form, where there is still something to make and this process may make it. It stays filled while the county is being made. */
function Unmade({ onGo, ...form }: SetupProps & { readonly onGo: () => void }) {
  const state = useSee<typeof setupState>('setup.state', {});
  return (
    <Shown of={state}>
      {({ needed, possible }) =>
        needed && possible ? (
          <div hidden={form.beginning.isPending}>
            <SetupForm {...form} />
          </div>
        ) : (
          <Closed say={needed ? said.impossible : said.done} onGo={needed ? undefined : onGo} />
        )
      }
    </Shown>
  );
}

function Closed({ say, onGo }: { readonly say: string; readonly onGo: (() => void) | undefined }) {
  return (
    <>
      <p role="status">{say}</p>
      {onGo && <GoSignIn onGo={onGo} />}
    </>
  );
}

function GoSignIn({ onGo }: { readonly onGo: () => void }) {
  return (
    <Button type="primary" block onClick={onGo}>
      {said.goSignIn}
    </Button>
  );
}

const USUALLY = 20;

/** About how far it is: nobody counts along, so it goes by the time it usually takes and waits before the end. */
function Making() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((passed) => passed + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div role="status">
      <p className="gate-demo">{said.making}</p>
      <Progress percent={Math.min(96, Math.round((seconds / USUALLY) * 96))} showInfo={false} aria-label={said.making} />
    </div>
  );
}
