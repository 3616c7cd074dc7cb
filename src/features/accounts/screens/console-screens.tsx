import { Button } from 'antd';
import type { endScreen, offerScreen, screens } from '#features/accounts/hanging/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { Nothing, Shown, Trouble } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { clockTime, whichDay } from '#ui/when.ts';
import './desk/gate.css';
import { words } from './desk/words.ts';

const { screens: said } = words;
type Hung = Answer<typeof screens>['screens'];

/** The screens somebody hung on walls: a code for one more, and each taken down from here. */
export function ConsoleScreens() {
  const hung = useSee<typeof screens>('accounts.screens', {}, { refetchInterval: () => 10_000 });
  const offering = useAsk<typeof offerScreen>('accounts.offer-screen');
  return (
    <Page
      title={said.title}
      under={said.under}
      actions={
        <Button type="primary" loading={offering.isPending} onClick={() => offering.mutate({})}>
          {said.offer}
        </Button>
      }
    >
      {offering.error && <Trouble error={offering.error} />}
      {offering.data && <Code {...offering.data} />}
      <Shown of={hung}>{(of) => <List of={of.screens} />}</Shown>
    </Page>
  );
}

function Code({ code, expiresAt }: Answer<typeof offerScreen>) {
  return (
    <section className="slip" aria-label={said.code}>
      <p>{said.how(`${window.location.origin}/screen`)}</p>
      <p className="slip-code">{code}</p>
      <p>{said.until(clockTime(expiresAt))}</p>
    </section>
  );
}

function List({ of }: { readonly of: Hung }) {
  const now = useNow();
  const ending = useAsk<typeof endScreen>('accounts.end-screen');
  if (of.length === 0) return <Nothing icon="board" title={said.none.title} next={said.none.next} />;
  return (
    <>
      {ending.error && <Trouble error={ending.error} />}
      <ul className="screens" aria-label={said.title}>
        {of.map(({ id, since, until }) => (
          <li key={id}>
            {said.hung(`${whichDay(since, now)} ${clockTime(since)}`, whichDay(until, now))}
            <Button size="small" disabled={ending.isPending} onClick={() => ending.mutate({ id })}>
              {said.end}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
