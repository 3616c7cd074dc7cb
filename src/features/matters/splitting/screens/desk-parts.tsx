import { Link } from '@tanstack/react-router';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { SideSection } from '#ui/console/frame.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { parts } from '../contract.ts';
import { tagOf } from './tag-of.ts';
import { words } from './words.ts';
import './parts.css';

type Line = Answer<typeof parts>['parts'][number];

/** What it fell into and how many of those are closed; what it is a part of. Nothing for every other matter. */
export function DeskParts({ matter }: { readonly matter: string }) {
  const { data } = useSee<typeof parts>('matters.parts', { matter });
  if (!data || (data.parent === null && data.parts.length === 0)) return null;
  return (
    <>
      {data.parent && (
        <SideSection title={words.parent}>
          <ul className="parts-list">
            <One of={data.parent} />
          </ul>
        </SideSection>
      )}
      {data.parts.length > 0 && (
        <SideSection title={words.parts}>
          <p>{words.closed(data.closed, data.parts.length)}</p>
          <ul className="parts-list">
            {data.parts.map((one) => (
              <One key={one.matter} of={one} />
            ))}
          </ul>
        </SideSection>
      )}
    </>
  );
}

function One({ of }: { readonly of: Line }) {
  return (
    <li>
      <Link to="/matters/$id" params={{ id: of.matter }}>
        {of.number}
      </Link>
      <span>{of.subject}</span>
      <Tag kind={tagOf(of.light)}>{of.status}</Tag>
    </li>
  );
}
