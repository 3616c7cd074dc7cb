import { InputNumber } from 'antd';
import { Asked, AskedSome, AskedWords } from './asked.tsx';
import type { Step, StepProps } from './design-answers.ts';
import { useDesigning } from './designing.ts';
import { postOptions } from './options.ts';
import { AddButton, Folded, Row, SmallButton, Tick } from './part.tsx';
import { AskedSpan } from './span-field.tsx';
import { stepWords as words } from './step-words.ts';

const tenDays = { unit: 'workdays', count: 10 } as const;

/** What few steps need: what the one whose turn it is reads, what may be waited for, more time. */
export function StepMore({ step, at }: StepProps) {
  const { change } = useDesigning();
  return (
    <Folded title={words.more}>
      <AskedWords
        label={words.asks}
        hint={words.asksHint}
        long
        at={['steps', at, 'asks']}
        value={step.asks}
        max={200}
        onWrite={(asks) => change({ do: 'say-asks', step: step.id, asks }, `${step.id}/asks`)}
      />
      {step.do === 'gate' && (
        <AskedWords
          label={words.phase}
          at={['steps', at, 'phase']}
          value={step.phase}
          max={8}
          onWrite={(phase) => change({ do: 'name-phase', step: step.id, phase }, `${step.id}/phase`)}
        />
      )}
      {step.do !== 'wait' && step.do !== 'gate' && <Pauses step={step} at={at} />}
      {'who' in step && <Extends step={step} at={at} />}
    </Folded>
  );
}

type Pausing = Exclude<Step, { do: 'wait' | 'gate' }>;

function Pauses({ step, at }: { readonly step: Pausing; readonly at: number }) {
  const { change } = useDesigning();
  const { pauses = [] } = step;
  const become = (next: NonNullable<Pausing['pauses']>, field?: string) => change({ do: 'let-pause', step: step.id, pauses: next }, field);
  return (
    <fieldset className="design-choices">
      <legend>{words.pauses}</legend>
      <ol className="design-rows">
        {pauses.map((pause, nth) => (
          <Row
            key={words.rung(nth + 1)}
            name={pause.reason}
            at={['steps', at, 'pauses', nth]}
            actions={
              <SmallButton
                icon="close"
                name={words.removePause(pause.reason)}
                onPress={() => become(pauses.filter((other) => other !== pause))}
              />
            }
          >
            <AskedWords
              label={words.pauseReason}
              at={['steps', at, 'pauses', nth, 'reason']}
              value={pause.reason}
              max={20}
              onWrite={(reason) => become(pauses.with(nth, { ...pause, reason }), `${step.id}/pauses/${nth}`)}
            />
            <AskedSpan
              label={words.pauseMost}
              at={['steps', at, 'pauses', nth, 'most']}
              value={pause.most}
              onChange={(most) => become(pauses.with(nth, { ...pause, most }), `${step.id}/pauses/${nth}/most`)}
            />
          </Row>
        ))}
      </ol>
      <AddButton onPress={() => become([...pauses, { reason: words.newPause, most: tenDays }])}>{words.addPause}</AddButton>
    </fieldset>
  );
}

type Extending = Extract<Step, { who: unknown }>;

function Extends({ step, at }: { readonly step: Extending; readonly at: number }) {
  const { posts, change } = useDesigning();
  const { extends: rules } = step;
  const become = (next: NonNullable<Extending['extends']> | null, field?: string) =>
    change({ do: 'let-extend', step: step.id, extends: next }, field);
  return (
    <>
      <Tick
        on={rules !== undefined}
        at={['steps', at, 'extends']}
        onTurn={(on) => become(on ? { asks: 1, most: tenDays, posts: ['community-staff', 'secretary'] } : null)}
      >
        {words.extends}
      </Tick>
      {rules && (
        <div className="design-inner">
          <Asked label={words.extendAsks} at={['steps', at, 'extends', 'asks']}>
            {({ id, disabled, status }) => (
              <InputNumber
                id={id}
                disabled={disabled}
                status={status}
                min={1}
                max={5}
                precision={0}
                value={rules.asks}
                onChange={(asks) => asks !== null && become({ ...rules, asks }, `${step.id}/extends`)}
              />
            )}
          </Asked>
          <AskedSpan
            label={words.extendMost}
            at={['steps', at, 'extends', 'most']}
            value={rules.most}
            onChange={(most) => become({ ...rules, most }, `${step.id}/extends/most`)}
          />
          <AskedSome
            label={words.extendPosts}
            at={['steps', at, 'extends', 'posts']}
            value={rules.posts}
            options={postOptions(posts)}
            onChoose={(chosen) => become({ ...rules, posts: chosen })}
          />
        </div>
      )}
    </>
  );
}
