// biome-ignore lint/correctness/noUnresolvedImports: Biome does not see Suspense through React's `export =`; the compiler does.
import { Suspense } from 'react';
import { lazyPart } from '../pieces.ts';
import type { SheetProps } from './sheet-body.tsx';

const SheetBody = lazyPart(async () => (await import('./sheet-body.tsx')).SheetBody);

/** A sheet from the foot of the screen: holds the focus, closes with Escape, and is fetched only when first opened. */
export function Sheet({ open, ...sheet }: SheetProps & { readonly open: boolean }) {
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <SheetBody {...sheet} />
    </Suspense>
  );
}
