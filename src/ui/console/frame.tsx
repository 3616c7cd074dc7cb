import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode, useEffect } from 'react';
import { Icon, type IconName } from '../phone/icon.tsx';
import { words } from '../words.ts';

export type NavEntry = {
  readonly to: string;
  readonly name: string;
  readonly icon: IconName;
  /** Entries of one group stand together under its name. */
  readonly group?: string | undefined;
  readonly exact?: boolean | undefined;
  /** How many wait there. */
  readonly count?: number | undefined;
};

type FrameProps = {
  /** Whose console this is: 劲松社区, or a choice of several. */
  readonly place: ReactNode;
  readonly nav: readonly NavEntry[];
  /** Who is signed in, and the way out; stands at the foot of the navigation. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
};

/** The console's frame: navigation of 208 px, then the page. */
export function Frame({ place, nav, foot, children }: FrameProps) {
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <aside className="nav">
        <div className="nav-title">
          <b>{words.product}</b>
          <small>{place}</small>
        </div>
        <nav aria-label={words.tabs}>
          {nav.map((entry, at) => (
            <Fragment key={entry.to}>
              {entry.group !== nav[at - 1]?.group && <p className="nav-group">{entry.group}</p>}
              <Link to={entry.to} activeOptions={{ exact: entry.exact ?? false, includeSearch: false }} activeProps={{ className: 'on' }}>
                <Icon of={entry.icon} />
                {entry.name}
                {entry.count ? <em>{words.counted(entry.count)}</em> : null}
              </Link>
            </Fragment>
          ))}
        </nav>
        {foot && <div className="nav-foot">{foot}</div>}
      </aside>
      {children}
    </div>
  );
}

type PageProps = {
  readonly title: string;
  readonly under?: ReactNode;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  /** The matter beside the list. */
  readonly side?: ReactNode;
  readonly children: ReactNode;
};

/** One page of the console: title, actions, content, and a side panel of 420 px when something is open. */
export function Page({ title, under, actions, side, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title]);
  return (
    <div className={side ? 'page with-side' : 'page'}>
      <main className="main" id="main" tabIndex={-1}>
        <header className="page-head">
          <div>
            <h1>{title}</h1>
            {under && <p>{under}</p>}
          </div>
          {actions && <div className="page-actions">{actions}</div>}
        </header>
        {children}
      </main>
      {side}
    </div>
  );
}

type SideProps = { readonly title: string; readonly under?: ReactNode; readonly onClose: () => void; readonly children: ReactNode };

/** What is open beside the list; the list stays where it was. */
export function SidePanel({ title, under, onClose, children }: SideProps) {
  return (
    <aside className="side" aria-label={title}>
      <div className="side-head">
        <h2 tabIndex={-1}>{title}</h2>
        <button type="button" className="side-close" onClick={onClose} aria-label={words.close}>
          <Icon of="close" />
        </button>
      </div>
      {under && <p className="side-under">{under}</p>}
      {children}
    </aside>
  );
}

/** A headed part of the side panel: 可以做, 像这样的事. */
export function SideSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="side-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
