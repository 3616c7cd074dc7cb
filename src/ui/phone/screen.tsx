import { useCanGoBack, useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTheme } from '../theme.ts';
import { words } from '../words.ts';
import { Icon } from './icon.tsx';
import { ReadAloud } from './read-aloud.tsx';

type ScreenProps = {
  readonly title: string;
  /** The quiet line under the title: 3 号网格 · 8 号楼 2 单元. */
  readonly under?: ReactNode;
  /** Where 上一步 leads when there is no way back in this tab; without it there is no back button. */
  readonly back?: string | undefined;
  /** Stands at the right instead of the theme pill of a main screen, or of 读给我听 on the others. */
  readonly aside?: ReactNode;
  /** A fixed bar at the foot for the one main action of the screen. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
};

/** One screen of a phone app: heading, one column, and at most one bar at the foot. */
export function Screen({ title, under, back, aside, foot, children }: ScreenProps) {
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title]);
  return (
    <div className={foot ? 'screen with-foot' : 'screen'}>
      {back !== undefined && <BackBar to={back} aside={aside} />}
      <header className="topbar">
        <div>
          <h1>{title}</h1>
          {under && <p>{under}</p>}
        </div>
        {back === undefined && (aside ?? <ThemePill />)}
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {foot && <div className="foot">{foot}</div>}
    </div>
  );
}

/** Changes between 标准版 and 长辈版 in one tap. */
export function ThemePill() {
  const [theme, change] = useTheme();
  const other = theme === 'elder' ? 'standard' : 'elder';
  return (
    <button type="button" className="pill" onClick={() => change(other)} aria-label={words.changeTheme(words.themes[other])}>
      {words.themes[other]}
    </button>
  );
}

function BackBar({ to, aside }: { readonly to: string; readonly aside: ReactNode }) {
  const router = useRouter();
  const canGoBack = useCanGoBack();
  const leave = () => (canGoBack ? router.history.back() : router.history.push(to));
  return (
    <div className="backbar">
      <button type="button" className="back" onClick={leave}>
        <Icon of="back" />
        {words.back}
      </button>
      {aside ?? <ReadAloud />}
    </div>
  );
}
