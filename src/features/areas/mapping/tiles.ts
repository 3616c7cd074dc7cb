/**
 * From where a browser must be allowed to load tiles of this address, as a source of its content policy: the address up to the first changing part, and nothing wider.
 * @returns null for an address that is none, is not https, lacks {z}, {x} or {y}, or could smuggle another rule into the policy
 */
export function tilesFrom(tiles: string): string | null {
  const wanted = ['{z}', '{x}', '{y}'].every((part) => tiles.split(part).length === 2);
  if (!wanted || /[\s;,'"<>\\]/.test(tiles) || !URL.canParse(tiles)) return null;
  const { protocol, host, origin, username } = new URL(tiles);
  if (protocol !== 'https:' || host === '' || username !== '' || /[{*]/.test(decodeURIComponent(host))) return null;
  const path = tiles.slice(origin.length).split('?')[0] ?? '';
  const changing = path.indexOf('{');
  return origin + (changing < 0 ? path : path.slice(0, path.lastIndexOf('/', changing) + 1));
}
