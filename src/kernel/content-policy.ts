/**
 * What a browser may load and run for us: only what this server sends. Styles that a script writes into a page need the page's nonce; without a
 * page there is none (decision 019).
 * @param pictures one more source pictures may come from: where the base map of a county is kept
 */
export function contentPolicy(nonce: string | null, pictures: string | null = null): string {
  return [
    "default-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    `img-src 'self' data: blob:${pictures === null ? '' : ` ${pictures}`}`,
    "object-src 'none'",
    "script-src 'self'",
    "script-src-attr 'none'",
    `style-src 'self'${nonce === null ? '' : ` 'nonce-${nonce}'`}`,
  ].join(';');
}
