const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The place a door plate of this product names: its code is an address ending in `?d=<id>`. Null for every other code that hangs in a stairwell. */
export function plateIn(text: string): string | null {
  const id = URL.canParse(text) ? new URL(text).searchParams.get('d') : text;
  return id !== null && ID.test(id) ? id : null;
}
