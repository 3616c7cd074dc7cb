import { useEffect } from 'react';
import { words } from '../words.ts';

const SCROLLERS = '.ant-table-content, .ant-table-body';
/** The table inside grows without its scroller. */
const PARTS = `:is(${SCROLLERS}), :is(${SCROLLERS}) > table`;

/**
 * A table wider than the window is pushed sideways by the arrow keys too: while it is, its scroller can be reached, under the name of its table. Once for all
 * tables, because antd lets nobody say it beside one.
 */
export function usePushedTables(): void {
  useEffect(() => {
    const sizes = new ResizeObserver((found) => {
      for (const { target } of found) reach(target);
    });
    const known = new WeakSet<Element>();
    const watch = (part: Element) => {
      if (known.has(part)) return;
      known.add(part);
      sizes.observe(part);
    };
    const look = () => document.querySelectorAll(PARTS).forEach(watch);
    const comings = new MutationObserver(look);
    comings.observe(document.body, { childList: true, subtree: true });
    look();
    return () => {
      comings.disconnect();
      sizes.disconnect();
    };
  }, []);
}

function reach(part: Element): void {
  const scroller = part.closest<HTMLElement>(SCROLLERS);
  if (!scroller) return;
  if (scroller.scrollWidth <= scroller.clientWidth) {
    for (const name of ['tabindex', 'role', 'aria-label']) scroller.removeAttribute(name);
    return;
  }
  scroller.tabIndex = 0;
  scroller.role = 'group';
  scroller.ariaLabel = words.pushed(scroller.querySelector('table')?.ariaLabel ?? '');
}
