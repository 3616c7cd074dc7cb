import { Radio } from 'antd';
import { Asked } from './asked.tsx';
import type { StepProps } from './design-answers.ts';
import { useDesigning } from './designing.ts';
import { Part, Tick } from './part.tsx';
import { AskedSpan } from './span-field.tsx';
import { StepLate } from './step-late.tsx';
import { stepWords as words } from './step-words.ts';

/** How long it may take, from when it counts, and what happens once it is late. */
export function StepTime({ step, at }: StepProps) {
  const { change } = useDesigning();
  const { within } = step;
  const byLeaf = 'from' in within;
  return (
    <>
      <Part title={words.within}>
        <Asked label={words.by} at={['steps', at, 'within', 'from']}>
          {({ id, disabled, ...told }) => (
            <Radio.Group
              id={id}
              aria-label={words.by}
              aria-describedby={told['aria-describedby']}
              disabled={disabled}
              value={byLeaf ? 'leaf' : 'span'}
              options={[
                { value: 'span', label: words.bySpan },
                { value: 'leaf', label: words.byLeaf },
              ]}
              onChange={({ target }) =>
                change({ do: 'time-step', step: step.id, within: target.value === 'leaf' ? { from: 'catalogue' } : usual })
              }
            />
          )}
        </Asked>
        {!byLeaf && (
          <AskedSpan
            label={words.count}
            hint={words.unitHint}
            at={['steps', at, 'within']}
            value={within}
            onChange={(span) => change({ do: 'time-step', step: step.id, within: span }, `${step.id}/within`)}
          />
        )}
        <Tick
          on={step.since === 'receipt'}
          at={['steps', at, 'since']}
          onTurn={(on) => change({ do: 'count-from', step: step.id, since: on ? 'receipt' : null })}
        >
          {words.since}
        </Tick>
      </Part>
      <StepLate step={step} at={at} />
    </>
  );
}

const usual = { unit: 'workdays', count: 1 } as const;
