import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Pieces } from './pieces.tsx';

/** A piece of the noticeboard. */
export function Card({ children, tone }: { readonly children: ReactNode; readonly tone?: 'plain' | 'soft' | undefined }) {
  return <div className={tone === 'soft' ? 'card soft' : 'card'}>{children}</div>;
}

type HeadProps = { readonly title: ReactNode; readonly tag?: ReactNode; readonly more?: ReactNode };

/** What it is, how it stands, and one quiet line. */
export function CardHead({ title, tag, more }: HeadProps) {
  return (
    <>
      <div className="card-head">
        <b>{title}</b>
        {tag}
      </div>
      {more && <p className="card-more">{typeof more === 'string' ? <Pieces of={more} /> : more}</p>}
    </>
  );
}

type LeadProps = { readonly title: string; readonly under?: ReactNode; readonly children: ReactNode };

/** The one thing a screen is about: a large question and what to do with it. */
export function Lead({ title, under, children }: LeadProps) {
  return (
    <section className="card lead">
      <h2>{title}</h2>
      {under && <p className="card-more">{under}</p>}
      {children}
    </section>
  );
}

type CardLinkProps = HeadProps & {
  readonly to: string;
  readonly params?: Record<string, string> | undefined;
  readonly search?: Record<string, string> | undefined;
  readonly children?: ReactNode;
};

/** A card that opens something; the whole of it can be touched. One that says nothing but where it leads shows that it leads on. */
export function CardLink({ to, params, search, children, ...head }: CardLinkProps) {
  const isOnly = children === undefined && head.tag === undefined;
  return (
    <Link to={to} params={params ?? {}} search={search ?? {}} className={isOnly ? 'card link on' : 'card link'}>
      <CardHead {...head} />
      {children}
      {isOnly && <Icon of="forward" />}
    </Link>
  );
}

/** Ways on that belong together, as lines of one card. */
export function Links({ children }: { readonly children: ReactNode }) {
  return <div className="links">{children}</div>;
}

type CardButtonProps = HeadProps & { readonly onPress: () => void; readonly pending?: boolean | undefined };

/** A card that does something at once when touched. */
export function CardButton({ onPress, pending, ...head }: CardButtonProps) {
  return (
    <button
      type="button"
      className={head.tag === undefined ? 'card link on' : 'card link'}
      onClick={() => !pending && onPress()}
      aria-busy={pending || undefined}
    >
      <CardHead {...head} />
      {head.tag === undefined && <Icon of="forward" />}
    </button>
  );
}

type SectionProps = { readonly title: string; readonly link?: ReactNode; readonly children: ReactNode };

/** A headed part of a screen; `link` stands at the right (全部 4 件). */
export function Section({ title, link, children }: SectionProps) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>{title}</h2>
        {link}
      </div>
      {children}
    </section>
  );
}

type MoreProps = {
  readonly to: string;
  readonly search?: Record<string, string> | undefined;
  readonly children: ReactNode;
};

/** The small link beside a section's title. */
export function More({ to, search, children }: MoreProps) {
  return (
    <Link to={to} search={search ?? {}} className="more">
      {children}
      <Icon of="forward" />
    </Link>
  );
}

/** Pairs of a name and what holds: 地点 8 号楼 2 单元. */
export function Facts({ of }: { readonly of: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={of.some(([name]) => isLong(name)) ? 'facts long' : 'facts'}>
      {of.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{typeof value === 'string' ? <Pieces of={value} /> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Longer than what stands beside it leaves room for: Chinese counts whole, Latin letters and figures half. */
function isLong(name: string): boolean {
  const { length } = name;
  const narrow = name.match(/[\x20-\x7e]/g)?.length ?? 0;
  return length - narrow / 2 > 7;
}

/** 劲松新景 8号楼 2单元 102 is not torn between two characters: a line ends at its blanks. */
export function PlaceName({ of }: { readonly of: string }) {
  return <span className="place-name">{of}</span>;
}
