import { useEffect } from 'react';

const TYPING = 'input, textarea, select, [contenteditable], .ant-select, .ant-modal, .ant-drawer, .ant-dropdown, .ant-picker-dropdown';
const ROWS = '.listing tr.openable';

type Keys = {
  /** Whether something is open beside the list; then moving on opens the next at once. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** `?` shows what the keys do. */
  readonly onHelp?: (() => void) | undefined;
};

/**
 * ↑ ↓ and J K walk through the rows of the list, `/` goes to the search, A to what can be done with what is open, Esc closes it and goes back to its row.
 * Enter belongs to the row. Inside the side panel ↑ ↓ scroll, as everywhere.
 */
export function useRowKeys({ isOpen, onClose, onHelp }: Keys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isElsewhere(event)) respond(event, { isOpen, onClose, onHelp });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOpen, onClose, onHelp]);
}

function respond(event: KeyboardEvent, { isOpen, onClose, onHelp }: Keys): void {
  const step = stepOf(event);
  if (step !== 0) {
    event.preventDefault();
    walk(step, isOpen);
  } else if (event.key === 'Escape' && isOpen) close(onClose);
  else if (event.key === '?') onHelp?.();
  else goTo(event);
}

const PLACES: Readonly<Record<string, string>> = { '/': '.filter-search input', a: '.side fieldset button' };

function goTo(event: KeyboardEvent): void {
  const place = PLACES[event.key];
  const found = place === undefined ? null : document.querySelector<HTMLElement>(place);
  if (!found) return;
  event.preventDefault();
  found.focus();
}

function close(onClose: () => void): void {
  document.querySelector<HTMLElement>('.listing tr.row-open')?.focus();
  onClose();
}

function stepOf({ key, target }: KeyboardEvent): -1 | 0 | 1 {
  const scrolls = key.startsWith('Arrow') && target instanceof Element && target.closest('.side') !== null;
  if (scrolls) return 0;
  if (key === 'j' || key === 'ArrowDown') return 1;
  return key === 'k' || key === 'ArrowUp' ? -1 : 0;
}

function walk(step: -1 | 1, opens: boolean): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
  const at = rows.findIndex((row) => row === document.activeElement || row.classList.contains('row-open'));
  const next = rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  if (opens) next?.click();
}

/** Typing, a dialog, a menu, or a shortcut of the browser: not meant for the list. */
function isElsewhere({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || (target instanceof Element && target.closest(TYPING) !== null);
}
