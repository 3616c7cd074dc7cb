import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { ask } from '#ui/ask.ts';
import { Trouble } from '#ui/console/states.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import type { verify } from '../contract.ts';
import { words } from './words.ts';

type Stretch = Answer<typeof verify>;

/** Looks through the chain when asked to, a stretch at a time, each read anew: how far it is, and what came of it. */
export function useCheck() {
  const [rows, setRows] = useState(0);
  const leaving = useRef<AbortController>(undefined);
  useEffect(() => () => leaving.current?.abort(), []);
  const { mutate, ...check } = useMutation<Stretch, Error>({
    mutationFn: () => {
      leaving.current = new AbortController();
      return goThrough(setRows, leaving.current.signal);
    },
  });
  return { ...check, rows, start: () => mutate() };
}

async function goThrough(come: (rows: number) => void, leaving: AbortSignal): Promise<Stretch> {
  let rows = 0;
  let from: Stretch['head'] | null = null;
  for (;;) {
    come(rows);
    const stretch: Stretch = await ask<typeof verify>('audit.verify', JSON.stringify({ from }), undefined, leaving);
    rows += stretch.rows;
    from = stretch.head;
    if (!stretch.done) continue;
    come(rows);
    return stretch;
  }
}

/** What a check says of itself, from its first stretch on. */
export function Check({ of: { rows, data, error, isIdle, isPending, start } }: { readonly of: ReturnType<typeof useCheck> }) {
  if (isIdle) return null;
  if (isPending) return <Said title={words.checking(rows)} />;
  if (error) return <Trouble error={error} onRetry={start} />;
  if (data.fault) return <Said kind="bad" title={words.faults[data.fault.kind](data.fault)} more={words.faultMore} />;
  return <Said kind="good" title={words.fits(rows)} more={words.fitsMore} />;
}

type SaidProps = { readonly kind?: 'good' | 'bad'; readonly title: string; readonly more?: string };

function Said({ kind, title, more }: SaidProps) {
  return (
    <div className={`audit-said ${kind ?? ''}`} role={kind === 'bad' ? 'alert' : 'status'}>
      {kind && <Icon of={kind === 'bad' ? 'warn' : 'shield'} />}
      <div>
        <b>{title}</b>
        {more && <p>{more}</p>}
      </div>
    </div>
  );
}
