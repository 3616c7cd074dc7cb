/**
 * What an answer says, as one text without its ids: an id is sixteen random bytes in hex, and any short number looked for
 * (a flat’s 101) stands in one of them sooner or later.
 */
export const withoutIds = (answer: unknown): string =>
  JSON.stringify(answer).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '');
