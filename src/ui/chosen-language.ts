/** The languages somebody may read the product in; Chinese unless they chose otherwise, each called as its own readers call it. */
export const languages = [
  { id: 'zh', name: '中文' },
  { id: 'en', name: 'English' },
] as const;
export type Language = (typeof languages)[number]['id'];

const YEAR = 365 * 24 * 3600;

/** Keeps the choice on this device and begins the page anew: the server sends it in that language. A device that keeps nothing stays as it is. */
export function goInto(language: Language): void {
  const kept = `mulin_language=${language}`;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on the oldest phones we serve
  document.cookie = `${kept}; path=/; max-age=${YEAR}; samesite=lax`;
  if (document.cookie.includes(kept)) window.location.reload();
}
