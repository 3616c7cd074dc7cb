const PREFIX = 'mulin.kept.';

/** What somebody has written but not sent, on this device: it outlives a reload and signing in. Gives null when there is none. */
export function keptText(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null; // a browser that keeps nothing has nothing
  }
}

/** Keeps a text under a name; null forgets it. */
export function keepText(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, text);
  } catch {
    // Private mode or a full disk: the text lives on in the open page.
  }
}

/** Whoever leaves the device leaves nothing behind on it. */
export function forgetKept(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
