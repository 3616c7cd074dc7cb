import { Link, useLocation } from '@tanstack/react-router';
import { Fragment, type ReactNode, useEffect, useId, useRef, useState } from 'react';
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

/** The console's frame: navigation of 208 px, then the page; on a narrow window the navigation lies behind 菜单. */
export function Frame({ place, nav, foot, children }: FrameProps) {
  const { pathname } = useLocation();
  const [openedAt, open] = useState<string | null>(null);
  const isOpen = openedAt === pathname;
  const menu = useId();
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <aside className={isOpen ? 'nav open' : 'nav'}>
        <div className="nav-title">
          <b>{words.product}</b>
          <small>{place}</small>
        </div>
        <button
          type="button"
          className="nav-menu"
          aria-expanded={isOpen}
          aria-controls={menu}
          onClick={() => open(isOpen ? null : pathname)}
        >
          <Icon of={isOpen ? 'close' : 'list'} />
          {words.menu}
        </button>
        <Entries id={menu} of={nav} at={pathname} />
        {foot && <div className="nav-foot">{foot}</div>}
      </aside>
      {children}
    </div>
  );
}

/** Where one is stays in sight, however long the list. */
function Entries({ id, of, at }: { readonly id: string; readonly of: readonly NavEntry[]; readonly at: string }) {
  const list = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on another page another entry is to be seen.
  useEffect(() => {
    list.current?.querySelector('.on')?.scrollIntoView({ block: 'nearest' });
  }, [at, of.length]);
  return (
    <nav id={id} aria-label={words.tabs} ref={list}>
      {of.map((entry, index) => (
        <Fragment key={entry.to}>
          {entry.group !== of[index - 1]?.group && <p className="nav-group">{entry.group}</p>}
          <Link to={entry.to} activeOptions={{ exact: entry.exact ?? false, includeSearch: false }} activeProps={{ className: 'on' }}>
            <Icon of={entry.icon} />
            {entry.name}
            {entry.count ? <em>{words.counted(entry.count)}</em> : null}
          </Link>
        </Fragment>
      ))}
    </nav>
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
