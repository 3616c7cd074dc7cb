import { Fragment } from 'react';

/** 同一小区 · 今天 · 等派单: each part stays in one piece while a line holds it, so that no word is torn. */
export function Pieces({ of }: { readonly of: string }) {
  const parts = of.split(' · ');
  if (parts.length === 1) return of;
  return parts.map((part, nth) => (
    <Fragment key={parts.slice(0, nth + 1).join()}>
      <span className="piece">
        {part}
        {nth < parts.length - 1 && ' ·'}
      </span>{' '}
    </Fragment>
  ));
}
