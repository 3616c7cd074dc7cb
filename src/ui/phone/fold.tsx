import type { ReactNode } from 'react';
import './fold.css';
import { Icon } from './icon.tsx';

type FoldProps = { readonly title: string; readonly open?: boolean; readonly children: ReactNode };

type PartProps = FoldProps & { readonly more: string };

/** A part of a page few come for: one line that says what is in it, and opens on the spot; `open` for whom there is something in it. */
export function Part({ title, more, open = false, children }: PartProps) {
  return (
    <details className="part" open={open}>
      <summary className="card link on">
        <h3>{title}</h3>
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
