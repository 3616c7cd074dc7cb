import type { ReactNode } from 'react';
import './fold.css';
import { Icon } from './icon.tsx';

type FoldProps = { readonly title: string; readonly open?: boolean; readonly children: ReactNode };

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
