import { forgetKept } from '#ui/kept.ts';

/** A new visit of this app, so that nothing seen before stays in memory. */
export async function startAnew(): Promise<void> {
  await forgetKept();
  window.location.assign(window.location.pathname.replace(/\/me$/, '') || '/');
}
