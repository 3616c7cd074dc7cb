import { InputNumber } from 'antd';
import { kindNames } from '#method/designing/comparing/words.ts';
import { sensitiveNames, sensitiveThings, thingIn } from '#method/sensitive.ts';
import { Asked, AskedOne, AskedWords } from './asked.tsx';
import type { Field } from './design-answers.ts';
import { useDesigning } from './designing.ts';
import { AddButton, Row, SmallButton, Tick } from './part.tsx';
import { formWords as words } from './step-words.ts';

type FieldProps = { readonly form: string; readonly field: Field; readonly nth: number; readonly alone: boolean };

/** One thing that is asked: its words, how it is answered, whether it must be, who reads it. */
export function FieldEditor({ form, field, nth, alone }: FieldProps) {
  const { change } = useDesigning();
  const at = ['forms', form, 'fields', nth] as const;
  const of = { form, field: field.id };
  return (
    <Row
      name={words.field(nth + 1)}
      at={at}
      actions={
        <>
          <SmallButton
            icon="up"
            name={words.up(field.label)}
            off={nth === 0}
            onPress={() => change({ do: 'move-field', ...of, to: nth - 1 })}
          />
          <SmallButton icon="close" name={words.remove(field.label)} off={alone} onPress={() => change({ do: 'remove-field', ...of })} />
        </>
      }
    >
      <AskedWords
        label={words.label}
        at={[...at, 'label']}
        value={field.label}
        max={40}
        onWrite={(label) => change({ do: 'name-field', ...of, label }, `${form}/${field.id}/label`)}
      />
      <AskedOne
        label={words.kind}
        at={[...at, 'kind']}
        value={field.kind}
        options={kinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
        onChoose={(kind) => change({ do: 'turn-field', ...of, kind: kinds.find((one) => one === kind) ?? 'note' })}
      />
      {field.kind === 'choice' && <Choices form={form} field={field} nth={nth} />}
      <Most form={form} field={field} nth={nth} />
      <Sensitive form={form} field={field} nth={nth} />
      {(thingIn(field) === null || field.required === true) && (
        <Tick on={field.required === true} onTurn={(required) => change({ do: 'require-field', ...of, required })}>
          {words.required}
        </Tick>
      )}
      <Readers form={form} field={field} />
    </Row>
  );
}

const kinds: readonly Field['kind'][] = ['note', 'text', 'choice', 'yes-no', 'number', 'money', 'date', 'photo'];

const ORDINARY = 'no';

/** Whether it is agreed to by itself before it is written, and as what. */
function Sensitive({ form, field, nth }: Omit<FieldProps, 'alone'>) {
  const { change } = useDesigning();
  const thing = thingIn(field);
  const turn = (chosen: string) =>
    change({ do: 'mark-field', form, field: field.id, sensitive: sensitiveThings.find((one) => one === chosen) ?? null });
  return (
    <AskedOne
      label={words.sensitive}
      hint={thing === null ? undefined : words.sensitiveHint}
      at={['forms', form, 'fields', nth, 'sensitive']}
      value={thing ?? ORDINARY}
      options={[
        { value: ORDINARY, label: words.ordinary },
        ...sensitiveThings.map((value) => ({ value, label: words.tells(sensitiveNames[value]) })),
      ]}
      onChoose={turn}
    />
  );
}

/** Who reads the answer: words of a person are never part of the timeline. */
function Readers({ form, field }: Pick<FieldProps, 'form' | 'field'>) {
  const { page, change } = useDesigning();
  const of = { form, field: field.id };
  const isSealed = thingIn(field) !== null;
  const mayBeFact = field.kind !== 'note' && field.kind !== 'photo' && !isSealed;
  const mayBePosted = field.posted === true || (!isSealed && page.steps.some((step) => step.do === 'post'));
  return (
    <>
      {(mayBeFact || field.fact === true) && (
        <Tick on={field.fact === true} onTurn={(fact) => change({ do: 'show-field', ...of, fact })}>
          {words.fact}
        </Tick>
      )}
      {mayBePosted && (
        <Tick on={field.posted === true} onTurn={(posted) => change({ do: 'show-field', ...of, posted })}>
          {words.posted}
        </Tick>
      )}
    </>
  );
}

/** Money is kept in fen, and written in yuan. */
const FEN = 100;

function Most({ form, field, nth }: Omit<FieldProps, 'alone'>) {
  const { change } = useDesigning();
  const label = words.max[field.kind];
  const parts = field.kind === 'money' ? FEN : 1;
  if (label === undefined) return null;
  return (
    <Asked label={label} at={['forms', form, 'fields', nth, 'max']}>
      {({ id, disabled, status, ...told }) => (
        <InputNumber
          id={id}
          {...told}
          disabled={disabled}
          status={status}
          min={1}
          precision={0}
          value={field.max === undefined ? null : field.max / parts}
          placeholder={words.usual}
          onChange={(max) =>
            change({ do: 'limit-field', form, field: field.id, max: max === null ? null : max * parts }, `${form}/${field.id}/max`)
          }
        />
      )}
    </Asked>
  );
}

function Choices({ form, field, nth }: Omit<FieldProps, 'alone'>) {
  const { change } = useDesigning();
  const of = { form, field: field.id };
  const { choices = [] } = field;
  return (
    <fieldset className="design-choices">
      <legend>{words.choices}</legend>
      {choices.map(({ id, label }, at) => (
        <div key={id} className="design-choice">
          <AskedWords
            label={words.choice(at + 1)}
            at={['forms', form, 'fields', nth, 'choices', at]}
            value={label}
            max={40}
            onWrite={(text) => change({ do: 'name-choice', ...of, choice: id, label: text }, `${form}/${field.id}/${id}`)}
          />
          <SmallButton
            icon="close"
            name={words.removeChoice(label)}
            off={choices.length === 1}
            onPress={() => change({ do: 'remove-choice', ...of, choice: id })}
          />
        </div>
      ))}
      <AddButton onPress={() => change({ do: 'add-choice', ...of, label: words.newChoice })}>{words.addChoice}</AddButton>
    </fieldset>
  );
}
