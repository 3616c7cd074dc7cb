import { AskedOne, AskedWords } from './asked.tsx';
import type { Step, StepProps } from './design-answers.ts';
import { useDesigning } from './designing.ts';
import { effectWords } from './effect-words.ts';
import { Effects } from './effects.tsx';
import { targetOptions } from './options.ts';
import { outcomeName, voicesOf } from './outcomes.ts';
import { AddButton, Part, Row, SmallButton } from './part.tsx';
import { wayWords as words } from './step-words.ts';

const NO_FORM = '';
const NEW_FORM = '+';

/** Which button leads where, what the resident is told, and what is written down with it. */
export function StepWays({ step, at }: StepProps) {
  const { change } = useDesigning();
  const outcomes = Object.keys(step.to);
  return (
    <Part title={words.title} at={['steps', at, 'to']}>
      <Voices step={step} at={at} />
      <ul className="design-rows">
        {outcomes.map((outcome, nth) => (
          <Way key={outcome} step={step} at={at} outcome={outcome} nth={nth} />
        ))}
      </ul>
      {'yes' in step && <Yes step={step} at={at} />}
      {mayChoose.includes(step.do) && (
        <AddButton onPress={() => change({ do: 'add-outcome', step: step.id, button: words.newButton, to: 'explained' })}>
          {words.add}
        </AddButton>
      )}
    </Part>
  );
}

/** Steps at which people choose among ways. */
const mayChoose: readonly Step['do'][] = ['fill', 'assign', 'claim', 'rate', 'sign', 'meet', 'split'];

type WayProps = StepProps & { readonly outcome: string; readonly nth: number };

function Way({ step, at, outcome, nth }: WayProps) {
  const { page, change } = useDesigning();
  const name = outcomeName(step, outcome);
  const places = ['to', 'buttons', 'says', 'form'].map((part) => ['steps', at, part, outcome]);
  return (
    <Row
      name={words.outcomeOf(name)}
      actions={
        <>
          <SmallButton
            icon="up"
            name={words.up(name)}
            off={nth === 0}
            onPress={() => change({ do: 'move-outcome', step: step.id, outcome, to: nth - 1 })}
          />
          <SmallButton icon="close" name={words.remove(name)} onPress={() => change({ do: 'remove-outcome', step: step.id, outcome })} />
        </>
      }
    >
      {outcome in step.buttons ? (
        <AskedWords
          label={words.button}
          at={places.slice(1, 2)}
          value={step.buttons[outcome] ?? ''}
          max={8}
          onWrite={(button) => change({ do: 'name-button', step: step.id, outcome, button }, `${step.id}/buttons/${outcome}`)}
        />
      ) : (
        <p className="design-itself">{name}</p>
      )}
      <AskedOne
        label={words.to}
        at={places.slice(0, 1)}
        value={step.to[outcome] ?? ''}
        options={targetOptions(page, step.id)}
        onChoose={(to) => change({ do: 'lead-outcome', step: step.id, outcome, to })}
      />
      <AskedWords
        label={words.says}
        long
        at={places.slice(2, 3)}
        value={step.says[outcome] ?? ''}
        max={200}
        onWrite={(says) => change({ do: 'say-outcome', step: step.id, outcome, says }, `${step.id}/says/${outcome}`)}
      />
      {outcome in step.buttons && <Writes step={step} at={at} outcome={outcome} />}
      <Effects at={`${step.id}.${outcome}`} title={effectWords.afterButton} />
    </Row>
  );
}

function Writes({ step, at, outcome }: Omit<WayProps, 'nth'>) {
  const { page, change } = useDesigning();
  const asked = typeof step.form === 'string' ? step.form : step.form?.[outcome];
  const forms = Object.entries(page.forms).map(([value, { name }]) => ({ value, label: name }));
  const write = (form: string) =>
    form === NEW_FORM
      ? change({ do: 'add-form', name: outcomeName(step, outcome), for: { step: step.id, outcome } })
      : change({ do: 'ask-form', step: step.id, outcome, form: form === NO_FORM ? null : form });
  return (
    <AskedOne
      label={words.form}
      at={['steps', at, 'form', outcome]}
      value={asked ?? NO_FORM}
      options={[{ value: NO_FORM, label: words.noForm }, ...forms, { value: NEW_FORM, label: words.newForm }]}
      onChoose={write}
    />
  );
}

/** The buttons of a panel, and of what falls apart: they lead nowhere by themselves. */
function Voices({ step, at }: StepProps) {
  const { change } = useDesigning();
  return voicesOf(step).map((voice) => (
    <AskedWords
      key={voice}
      label={words.voices[voice] ?? words.button}
      at={['steps', at, 'buttons', voice]}
      value={step.buttons[voice] ?? ''}
      max={8}
      onWrite={(button) => change({ do: 'name-button', step: step.id, outcome: voice, button }, `${step.id}/buttons/${voice}`)}
    />
  ));
}

function Yes({ step, at }: { readonly step: Extract<Step, { yes: string }>; readonly at: number }) {
  const { change } = useDesigning();
  return (
    <AskedOne
      label={words.yes}
      at={['steps', at, 'yes']}
      value={step.yes}
      options={Object.entries(step.buttons).map(([value, label]) => ({ value, label }))}
      onChoose={(outcome) => change({ do: 'choose-yes', step: step.id, outcome })}
    />
  );
}
