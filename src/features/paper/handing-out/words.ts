/** Kinds of posts that hand sheets out and take them in again; to nobody else the way there is shown. */
export const handlers: readonly string[] = ['secretary', 'community-staff', 'grid-head', 'grid-worker', 'micro-grid-worker'];
