import type { showMatter } from '#features/matters/contract.ts';
import type { Answer } from '#kernel/contract.ts';

/** A matter as the desk may see it. */
export type Shown = Answer<typeof showMatter>;

/** What every dialog about a matter gets. */
export type DialogOf = { readonly matter: Shown; readonly onClose: () => void };
