import type { Rolldown } from 'vite';

export type Bundle = Rolldown.OutputBundle;

/** The files an app needs: scripts and their styles, beginning with the page's own script. `lazily` adds what comes with the first visit of a screen. */
export function filesOf(bundle: Bundle, app: string, lazily: boolean): string[] {
  const found = new Set([entryOf(bundle, app)]);
  // A set may grow while it is walked: what is found is walked too.
  for (const file of found) {
    for (const next of nextOf(bundle, file, lazily)) found.add(next);
  }
  return [...found].sort();
}

function nextOf(bundle: Bundle, file: string, lazily: boolean): string[] {
  const chunk = bundle[file];
  if (chunk?.type !== 'chunk') return [];
  return [...(chunk.viteMetadata?.importedCss ?? []), ...chunk.imports, ...(lazily ? chunk.dynamicImports : [])];
}

function entryOf(bundle: Bundle, app: string): string {
  const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(`/${app}/index.html`));
  if (entry === undefined) throw new Error(`No page was built for ${app}`);
  return entry.fileName;
}
