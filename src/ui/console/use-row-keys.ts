import { useEffect } from 'react';

const TYPING = 'input, textarea, select, [contenteditable], .ant-select, .ant-modal, .ant-drawer, .ant-dropdown, .ant-picker-dropdown';
const ROWS = '.listing tr.openable';

type Keys = {
  /** Whether something is open beside the list; then moving on opens the next at once. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** ↑ ↓ and J K walk through the rows of the list, Esc closes what is open beside it and goes back to its row. Enter belongs to the row. */
export function useRowKeys({ isOpen, onClose }: Keys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isElsewhere(event)) respond(event, { isOpen, onClose });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOpen, onClose]);
}

function respond(event: KeyboardEvent, { isOpen, onClose }: Keys): void {
  const step = stepOf(event.key);
  if (step !== 0) {
    event.preventDefault();
    walk(step, isOpen);
  } else if (event.key === 'Escape' && isOpen) close(onClose);
}

function close(onClose: () => void): void {
  document.querySelector<HTMLElement>('.listing tr.row-open')?.focus();
  onClose();
}

function stepOf(key: string): -1 | 0 | 1 {
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
