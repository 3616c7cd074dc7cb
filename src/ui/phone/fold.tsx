import type { ReactNode } from 'react';
import './fold.css';
import { Icon } from './icon.tsx';

type FoldProps = { readonly title: string; readonly open?: boolean; readonly children: ReactNode };

type PartProps = { readonly title: string; readonly more: string; readonly children: ReactNode };

/** A part of a page few come for: one line that says what is in it, and opens on the spot. */
export function Part({ title, more, children }: PartProps) {
  return (
    <details className="part">
      <summary className="card link on">
        <b>{title}</b>
        <span className="card-more">{more}</span>
        <Icon of="down" />
      </summary>
      <div className="part-inside">{children}</div>
    </details>
  );
}

/** A long part of a page behind its title, so that the page is read by its titles first; `open` where somebody looks for something in it. */
export function Fold({ title, open = false, children }: FoldProps) {
  return (
    <details className="fold" open={open}>
      <summary>
        {title}
        <Icon of="down" />
      </summary>
      {children}
    </details>
  );
}
