import { doNames } from '#method/designing/comparing/words.ts';
import { AskedOne, AskedWords } from './asked.tsx';
import type { Step, StepProps } from './design-answers.ts';
import { kindAbouts } from './designer-words.ts';
import { useDesigning } from './designing.ts';
import { FaultsOf, Part } from './part.tsx';
import { StepGathering } from './step-gathering.tsx';
import { kinds } from './step-kinds.ts';
import { StepMore } from './step-more.tsx';
import { StepTime } from './step-time.tsx';
import { StepWays } from './step-ways.tsx';
import { StepWho } from './step-who.tsx';
import { stepWords as words } from './step-words.ts';
import { StepWriting } from './step-writing.tsx';

/** One step, from what is done to where each button leads; what few need stands folded at the end. */
export function StepForm({ step, at }: StepProps) {
  return (
    <>
      <FaultsOf at={['steps', at]} />
      <What step={step} at={at} />
      {step.do !== 'wait' && step.do !== 'gate' && (
        <Part title={words.who}>
          <StepWho step={step} at={at} />
          <StepGathering step={step} at={at} />
        </Part>
      )}
      <StepTime step={step} at={at} />
      <StepWays step={step} at={at} />
      <StepWriting step={step} />
      <StepMore step={step} at={at} />
    </>
  );
}

function What({ step, at }: StepProps) {
  const { page, change } = useDesigning();
  return (
    <Part title={words.what}>
      <AskedWords
        label={words.name}
        at={['steps', at, 'name']}
        value={step.name}
        max={12}
        onWrite={(name) => change({ do: 'name-step', step: step.id, name }, `${step.id}/name`)}
      />
      <AskedOne
        label={words.kind}
        hint={kindAbouts[step.do]}
        at={['steps', at, 'do']}
        value={step.do}
        options={kindOptions}
        onChoose={(kind) => change({ do: 'turn-step', step: step.id, kind: kindOf(kind) })}
      />
      <AskedOne
        label={words.shown}
        hint={words.shownHint}
        at={['steps', at, 'shown']}
        value={step.shown}
        options={page.words.map((word) => ({ value: word, label: word }))}
        onChoose={(shown) => change({ do: 'show-step', step: step.id, shown })}
      />
    </Part>
  );
}

const kindOptions = kinds.map((kind) => ({ value: kind, label: doNames[kind] }));
const kindOf = (value: string): Step['do'] => kinds.find((kind) => kind === value) ?? 'fill';
