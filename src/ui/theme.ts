import { useSyncExternalStore } from 'react';

export const THEMES = ['standard', 'elder', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

const KEPT = 'mulin.theme';
const CHANGED = 'mulin:theme';

/** The theme of this device. It is put on the page before the first paint by `theme.js`, and kept across visits. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(follow, currentTheme), changeTheme];
}

function currentTheme(): Theme {
  const shown = document.documentElement.dataset['theme'];
  return THEMES.find((theme) => theme === shown) ?? 'standard';
}

function changeTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  keep(theme);
  window.dispatchEvent(new Event(CHANGED));
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(KEPT, theme);
  } catch {
    // A browser that keeps nothing (private mode, full disk) still shows the theme until it is closed.
  }
}

function follow(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  return () => window.removeEventListener(CHANGED, changed);
}
