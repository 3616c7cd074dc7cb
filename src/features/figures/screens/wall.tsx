import { useEffect, useState } from 'react';
import type { signOut } from '#features/accounts/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { keepText, keptText } from '#ui/kept.ts';
import { useNow } from '#ui/now.ts';
import { Refused } from '#ui/refused.ts';
import { clockTime, when } from '#ui/when.ts';
import type { live, places, rates } from '../contract.ts';
import type { View } from './wall-look.ts';
import './wall.css';
import './wall-figures.css';
import { Hang } from './wall-hang.tsx';
import { useWallLive } from './wall-live.ts';
import { Parts } from './wall-parts.tsx';
import { Rates } from './wall-rates.tsx';
import { WallTheme } from './wall-theme.tsx';
import { words } from './words.ts';

const MINUTE = 60_000;

/** The screen on the wall: what is open where, and three rates, for everybody in the room to read from five metres. */
export function Wall({ onSignIn }: { readonly onSignIn: () => void }) {
  const known = useSee<typeof places>('figures.places', {}, { refetchInterval: () => MINUTE });
  const leave = useAsk<typeof signOut>('accounts.sign-out');
  useEffect(() => {
    document.title = words.page;
  }, []);
  const why = known.error instanceof Refused ? known.error.why : null;
  if (why === 'signed-out') return <Hang onSignIn={onSignIn} />;
  const list = known.data?.places ?? [];
  if (why === 'forbidden' || (known.data && list.length === 0))
    return <Word say={words.notYours} press={words.otherAccount} onPress={() => leave.mutate({}, { onSuccess: onSignIn })} />;
  const takeDown = () => leave.mutate({}, { onSuccess: () => void known.refetch() });
  if (known.data) return <Hung places={list} onDown={known.data.hung ? takeDown : null} />;
  if (known.error) return <Word say={known.error.message} press={words.again} onPress={() => void known.refetch()} />;
  return <Word say={words.coming} />;
}

type Place = { readonly id: string; readonly name: string; readonly kind: string };

type HungProps = { readonly places: readonly Place[]; readonly onDown: (() => void) | null };
function Hung({ places: list, onDown }: HungProps) {
  const [picked, pick] = useKept('wall.place', list[0]?.id ?? '');
  const area = list.find(({ id }) => id === picked)?.id ?? list[0]?.id ?? '';
  const [view, setView] = useView();
  const apart = useWallLive(true);
  const again = { refetchInterval: () => MINUTE };
  const now = useSee<typeof live>('figures.live', { area }, again);
  const rated = useSee<typeof rates>('figures.rates', { area }, again);
  return (
    <div className="wall">
      <header>
        <h1>{words.title(now.data?.area.name ?? list.find(({ id }) => id === area)?.name ?? '')}</h1>
        <Freshness at={now.data?.at} broken={apart || now.error !== null} />
      </header>
      <main>
        {now.data ? <Parts of={now.data} view={view} /> : <p className="wall-word">{now.error?.message ?? words.coming}</p>}
        {rated.data ? <Rates of={rated.data} view={view} /> : <p className="wall-word">{rated.error?.message ?? words.coming}</p>}
      </main>
      <footer>
        <p>{words.note}</p>
        {list.length > 1 && <Which of={list} picked={area} onPick={pick} />}
        <WallTheme />
        <Views view={view} onView={setView} />
        {onDown ? (
          <button type="button" onClick={onDown}>
            {words.down}
          </button>
        ) : (
          <a href="/console">{words.desk}</a>
        )}
      </footer>
    </div>
  );
}

/** How old the figures are; when the line is broken that is said first, plainly. */
function Freshness({ at, broken }: { readonly at: string | undefined; readonly broken: boolean }) {
  const now = useNow(10_000);
  const old = at !== undefined && now - Date.parse(at) > 3 * MINUTE;
  const time = at === undefined ? undefined : when(at, now);
  if (broken || old)
    return (
      <p className="wall-stale" role="status">
        {time === undefined ? words.staleBare : words.stale(time)}
      </p>
    );
  return (
    <p className="wall-fresh" role="status">
      {at !== undefined && (
        <>
          <b>{words.until(clockTime(at))}</b> {words.fresh}
        </>
      )}
    </p>
  );
}

function Views({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  return (
    <fieldset className="wall-views" title={words.viewKey}>
      <legend className="reader-only">{words.view}</legend>
      {(['chart', 'table'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="view" checked={view === one} onChange={() => onView(one)} />
          <span>{words[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}

type WhichProps = { readonly of: readonly Place[]; readonly picked: string; readonly onPick: (id: string) => void };
function Which({ of, picked, onPick }: WhichProps) {
  return (
    <select aria-label={words.place} value={picked} onChange={({ target }) => onPick(target.value)}>
      {of.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Chart or table: kept on this device, and changed by the key T too. */
function useView(): [View, (view: View) => void] {
  const [kept, keep] = useKept('wall.view', 'chart');
  const view = kept === 'table' ? 'table' : 'chart';
  useEffect(() => {
    const onKey = (pressed: KeyboardEvent) => {
      if (pressed.key.toLowerCase() === 't' && !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey)
        keep(view === 'table' ? 'chart' : 'table');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [view, keep]);
  return [view, keep];
}

function useKept(name: string, usual: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => keptText(name) ?? usual);
  const keep = (next: string) => {
    keepText(name, next);
    setText(next);
  };
  return [text, keep];
}

type WordProps = { readonly say: string; readonly press?: string; readonly onPress?: () => void };
function Word({ say, press, onPress }: WordProps) {
  return (
    <main className="wall-alone">
      <h1>{words.page}</h1>
      <p role="status">{say}</p>
      {press && (
        <button type="button" onClick={onPress}>
          {press}
        </button>
      )}
    </main>
  );
}
