import { Link } from '@tanstack/react-router';
import { useSee } from '#ui/ask.ts';
import { SideSection } from '#ui/console/frame.tsx';
import { Trouble } from '#ui/console/states.tsx';
import type { likeCases } from '../contract.ts';
import './joining.css';
import { likeWords as words } from './words.ts';

/** 像这样的事: how the last ten like cases here ended, by whom, and how long they took. */
export function LikeCases({ matter }: { readonly matter: string }) {
  const seen = useSee<typeof likeCases>('matters.like-cases', { matter });
  return (
    <SideSection title={words.title}>
      {seen.error && <Trouble error={seen.error} onRetry={() => void seen.refetch()} />}
      {seen.data?.rows.length === 0 && <p className="desk-quiet">{words.none}</p>}
      <ul className="like-cases">
        {seen.data?.rows.map(({ id, number, subject, place, outcome, by, kind, hours }) => (
          <li key={id}>
            <Link to="/matters/$id" params={{ id }} aria-label={words.open(number)}>
              {number}
            </Link>{' '}
            {subject}
            <small>{[place, outcome, by && words.by(by, kind), words.took(hours)].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
