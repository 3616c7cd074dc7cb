import { Nothing } from '#ui/console/states.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { useDesigning } from './designing.ts';
import type { Place } from './places.ts';
import { sideWords as words } from './side-words.ts';

/** Everything wrong with the page, each a sentence that leads to its field. */
export function Problems({ onJump }: { readonly onJump: (place: Place) => void }) {
  const { faults } = useDesigning();
  if (faults.length === 0) return <Nothing icon="ok" {...words.noProblems} />;
  return (
    <>
      <p className="asked-hint">{words.problemsHint}</p>
      <ul className="design-problems">
        {faults.map(({ say, path }) => (
          <li key={`${path.join('/')} ${say}`}>
            <button type="button" onClick={() => onJump(path)}>
              <Icon of="warn" />
              <span>{say}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
