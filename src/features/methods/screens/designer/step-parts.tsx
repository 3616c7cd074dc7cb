import { useSee } from '#ui/ask.ts';
import { useHere } from '#ui/console/here.tsx';
import type { library } from '../../contract.ts';
import { AskedSome } from './asked.tsx';
import type { StepThat } from './design-answers.ts';
import { useDesigning } from './designing.ts';
import { stepWords as words } from './step-words.ts';

/** By which methods the parts of a whole are done. */
export function StepParts({ step, at }: { readonly step: StepThat<'split'>; readonly at: number }) {
  const { change } = useDesigning();
  const { community } = useHere();
  const seen = useSee<typeof library>('methods.library', { community: community?.id ?? '' }, { enabled: community !== null });
  const known = seen.data?.methods ?? step.into.map((id) => ({ id, name: id }));
  return (
    <AskedSome
      label={words.into}
      at={['steps', at, 'into']}
      value={step.into}
      options={known.map(({ id, name }) => ({ value: id, label: name }))}
      onChoose={(into) => change({ do: 'choose-parts', step: step.id, into })}
    />
  );
}
