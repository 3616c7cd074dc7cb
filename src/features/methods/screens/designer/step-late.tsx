import { AskedOne, AskedSome } from './asked.tsx';
import type { Method, Rung, Span, Step, StepProps } from './design-answers.ts';
import { useDesigning } from './designing.ts';
import { postOptions, stepOptions, targetOptions } from './options.ts';
import { AddButton, Part, Row, SmallButton } from './part.tsx';
import type { Place } from './places.ts';
import { AskedSpan } from './span-field.tsx';
import { stepWords as words } from './step-words.ts';

const [oneHour, oneDay] = [
  { unit: 'workhours', count: 1 },
  { unit: 'workdays', count: 1 },
] as const satisfies readonly Span[];

/** The ladder of what happens to a step that is late, rung by rung. */
export function StepLate({ step, at }: StepProps) {
  const { page, change } = useDesigning();
  const { late = [] } = step;
  const become = (next: readonly Rung[], field?: string) => change({ do: 'when-late', step: step.id, late: inOrder(next) }, field);
  /** What it comes to by itself needs a way of its own. */
  const put = (nth: number, next: Rung | 'otherwise') =>
    next === 'otherwise'
      ? change({ do: 'otherwise-to', step: step.id, to: onwardsOf(step, page), after: null })
      : become(late.with(nth, next), `${step.id}/late/${nth}/${next.do}`);
  return (
    <Part title={words.late} at={['steps', at, 'late']}>
      {late.length === 0 && <p className="asked-hint">{words.lateNone}</p>}
      <ol className="design-rows">
        {late.map((rung, nth) => (
          <Row
            key={words.rung(nth + 1)}
            name={words.rung(nth + 1)}
            at={['steps', at, 'late', nth]}
            actions={
              <SmallButton icon="close" name={words.removeRung(nth + 1)} onPress={() => become(late.filter((_, other) => other !== nth))} />
            }
          >
            <RungFields step={step} rung={rung} at={['steps', at, 'late', nth]} onChange={(next) => put(nth, next)} />
          </Row>
        ))}
      </ol>
      <AddButton onPress={() => become([...late, { do: 'remind', ...(late.length > 0 ? { after: oneDay } : {}) }])}>
        {words.addRung}
      </AddButton>
    </Part>
  );
}

/** A warning comes first, what ends the waiting last. */
function inOrder(late: readonly Rung[]): readonly Rung[] {
  const is = (kind: Rung['do']) => late.filter((rung) => rung.do === kind);
  return [...is('warn'), ...late.filter((rung) => rung.do !== 'warn' && rung.do !== 'otherwise'), ...is('otherwise')];
}

/** Where it goes when nobody does it: on to another step, else to the same once more. */
function onwardsOf(step: Step, { steps }: Method): string {
  return Object.values(step.to).find((target) => target !== step.id && steps.some(({ id }) => id === target)) ?? step.id;
}

type RungProps<One = Rung> = {
  readonly step: Step;
  readonly rung: One;
  readonly at: Place;
  readonly onChange: (rung: Rung | 'otherwise') => void;
};

function RungFields({ step, rung, at, onChange }: RungProps) {
  return (
    <>
      <AskedOne
        label={words.rungWhat}
        at={[...at, 'do']}
        value={rung.do}
        options={rungKinds(step, rung).map((kind) => ({ value: kind, label: words.rungs[kind] }))}
        onChoose={(kind) => onChange(turned(step, rung, kind))}
      />
      {rung.do === 'warn' ? (
        <AskedSpan label={words.before} at={[...at, 'before']} value={rung.before} onChange={(before) => onChange({ ...rung, before })} />
      ) : (
        <>
          <After rung={rung} at={at} onChange={onChange} />
          <RungMore step={step} rung={rung} at={at} onChange={onChange} />
        </>
      )}
    </>
  );
}

type Later = Exclude<Rung, { do: 'warn' }>;

function After({ rung, at, onChange }: Omit<RungProps<Later>, 'step'>) {
  const { after, ...rest } = rung;
  return (
    <>
      <AskedOne
        label={words.afterWhen}
        at={[...at, 'when']}
        value={after ? 'later' : 'once'}
        options={[
          { value: 'once', label: words.atOnce },
          { value: 'later', label: words.later },
        ]}
        onChoose={(value) => onChange(value === 'later' ? { ...rest, after: oneDay } : rest)}
      />
      {after && (
        <AskedSpan label={words.after} at={[...at, 'after']} value={after} onChange={(span) => onChange({ ...rest, after: span })} />
      )}
    </>
  );
}

function RungMore({ step, rung, at, onChange }: RungProps<Later>) {
  const { page, posts } = useDesigning();
  if (rung.do === 'escalate')
    return (
      <AskedSome
        label={words.escalateTo}
        at={[...at, 'to']}
        value={rung.to}
        options={postOptions(posts)}
        onChoose={(to) => onChange({ ...rung, to })}
      />
    );
  if (rung.do === 'pool-again')
    return (
      <>
        <AskedSpan
          label={words.poolWithin}
          at={[...at, 'within']}
          value={rung.within}
          onChange={(within) => onChange({ ...rung, within })}
        />
        <AskedOne
          label={words.poolTells}
          at={[...at, 'tells']}
          value={rung.tells}
          options={stepOptions(page)}
          onChoose={(tells) => onChange({ ...rung, tells })}
        />
      </>
    );
  if (rung.do === 'remind') return null;
  return <Otherwise step={step} outcome={rung.outcome} at={at} />;
}

function Otherwise({ step, outcome, at }: { readonly step: Step; readonly outcome: string; readonly at: Place }) {
  const { page, change } = useDesigning();
  return (
    <AskedOne
      label={words.lateOutcome}
      at={[...at, 'outcome']}
      value={step.to[outcome] ?? ''}
      options={targetOptions(page, step.id)}
      onChoose={(to) => change({ do: 'lead-outcome', step: step.id, outcome, to })}
    />
  );
}

const rungs: readonly Rung['do'][] = ['warn', 'remind', 'escalate', 'pool-again', 'otherwise'];

/** Only an offer is made once more; a warning and an end of waiting there are once. */
function rungKinds({ do: kind, late = [] }: Step, { do: own }: Rung): readonly Rung['do'][] {
  const once = (rung: Rung['do']) => rung === own || !late.some((other) => other.do === rung);
  return rungs.filter((rung) => (rung === 'pool-again' ? kind === 'claim' : rung === 'remind' || rung === 'escalate' || once(rung)));
}

/** Another kind of rung at the same time. */
function turned(step: Step, rung: Rung, kind: string): Rung | 'otherwise' {
  const after = rung.do === 'warn' || rung.after === undefined ? {} : { after: rung.after };
  if (kind === 'otherwise') return 'otherwise';
  if (kind === 'warn') return { do: 'warn', before: oneHour };
  if (kind === 'escalate') return { do: 'escalate', to: ['secretary'], ...after };
  if (kind === 'pool-again') return { do: 'pool-again', within: oneDay, tells: step.id, ...after };
  return { do: 'remind', ...after };
}
