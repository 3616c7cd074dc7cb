import type { Answer } from '#kernel/contract.ts';
import type { TagKind } from '#ui/phone/tag.tsx';
import type { mediationFile } from '../contract.ts';
import { words } from './words.ts';

export type FileSeen = Answer<typeof mediationFile>;
export type Doc = FileSeen['documents'][number];
export type Way = 'write' | 'attach' | 'leave';

export const TAGS: Readonly<Record<Doc['state'], TagKind>> = { here: 'ok', missing: 'soon', 'left-out': 'q' };

/** What can be done about a document: whatever it takes, but nothing is left out that is there. */
export function waysOf({ state, fields, said, attach, scans, leave }: Doc): { way: Way; name: string }[] {
  return [
    ...(fields.length > 0 ? [{ way: 'write' as const, name: said ? words.writeAnew : words.write }] : []),
    ...(attach ? [{ way: 'attach' as const, name: scans.length > 0 ? words.attachAnew : words.attach }] : []),
    ...(leave && state === 'missing' ? [{ way: 'leave' as const, name: words.leave }] : []),
  ];
}

/** The sheets that were put in, each to be looked at. */
export function Scans({ of: scans }: { readonly of: readonly string[] }) {
  if (scans.length === 0) return null;
  return (
    <span className="file-scans">
      {scans.map((id, nth) => (
        <a key={id} href={`/api/matters.file-scan/${id}`} target="_blank" rel="noreferrer">
          <img src={`/api/matters.file-scan/${id}`} alt={words.scan(nth + 1)} loading="lazy" />
        </a>
      ))}
    </span>
  );
}
