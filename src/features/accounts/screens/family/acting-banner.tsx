import type { Answer } from '#kernel/contract.ts';
import { Icon } from '#ui/phone/icon.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { me } from '../../contract.ts';
import './family.css';
import { useActFor } from './use-act-for.ts';
import { familyWords as words } from './words.ts';

type Persons = Answer<typeof me>['actsFor'];
type BannerProps = { readonly acting: Persons[number]; readonly persons: Persons };

/** On every screen, as long as one acts for somebody else: for whom, and the way back to oneself. */
export function ActingBanner({ acting: { calls, masked }, persons }: BannerProps) {
  const change = useActFor();
  const self = persons.find(({ scope }) => scope === 'self');
  return (
    <section className="acting" aria-label={words.acting(calls ?? masked)}>
      <Icon of="people" />
      <b>{words.acting(calls ?? masked)}</b>
      {self && (
        <button
          type="button"
          className="pill"
          aria-busy={change.pending || undefined}
          onClick={() => change.pending || change.act(self.person, () => toast(words.backDone))}
        >
          {words.back}
        </button>
      )}
    </section>
  );
}
