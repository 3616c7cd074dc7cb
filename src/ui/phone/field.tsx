import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { words } from '../words.ts';
import { Icon } from './icon.tsx';

type Around = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** The sentence that says what is wrong with it. */
  readonly fault?: string | undefined;
  readonly optional?: boolean | undefined;
  /** Keeps the label for readers only, when a heading right above says it already. */
  readonly labelHidden?: boolean | undefined;
};

type Text = Around & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly max?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly name?: string | undefined;
};

type FieldProps = Text & {
  readonly kind?: 'text' | 'tel' | 'password' | 'date' | 'datetime-local' | 'search' | undefined;
  readonly digits?: 'whole' | 'decimal' | undefined;
  readonly autoComplete?: string | undefined;
  readonly after?: ReactNode;
  /** What Enter does where the field stands in no form. */
  readonly onEnter?: (() => void) | undefined;
};

const KEYBOARDS = { whole: 'numeric', decimal: 'decimal' } as const;

/** One line of text. `digits` brings the number keyboard; `after` stands at its right end (获取验证码). */
export function Field({ kind = 'text', digits, autoComplete, after, onEnter, ...text }: FieldProps) {
  return (
    <Labelled {...text}>
      {(wired) => (
        <div className="field-row">
          <input
            {...wired}
            className="field"
            type={kind}
            name={text.name}
            value={text.value}
            onChange={(event) => text.onChange(event.target.value)}
            maxLength={text.max}
            placeholder={text.placeholder}
            inputMode={digits && KEYBOARDS[digits]}
            autoComplete={autoComplete ?? 'off'}
            onKeyDown={onEnter && ((event) => isEnter(event) && onEnter())}
          />
          {after}
        </div>
      )}
    </Labelled>
  );
}

/** Enter that ends what an input method is writing is not an answer; none of them sends the form around the field. */
function isEnter(event: KeyboardEvent<HTMLInputElement>): boolean {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return false;
  event.preventDefault();
  return true;
}

type AreaProps = Text & { readonly rows?: number | undefined; readonly autoFocus?: boolean | undefined };

/** Several lines, with a counter once little room is left. Never cuts what somebody is still saying: it says how much is too much. */
export function Area({ rows = 3, max = 500, ...text }: AreaProps) {
  const left = max - [...text.value].length;
  const counter = left < 0 ? words.over(-left) : left <= 50 ? words.left(left) : undefined;
  return (
    <Labelled {...text}>
      {(wired) => (
        <>
          <textarea
            {...wired}
            className="field"
            rows={rows}
            name={text.name}
            value={text.value}
            onChange={(event) => text.onChange(event.target.value)}
            placeholder={text.placeholder}
          />
          <p className={left < 0 ? 'counter over' : 'counter'} aria-live="polite">
            {counter}
          </p>
        </>
      )}
    </Labelled>
  );
}

export type Option = { readonly id: string; readonly name: string };

type PickProps = Around & {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (id: string) => void;
  readonly empty?: string | undefined;
  readonly disabled?: boolean | undefined;
};

/** One out of many, with the device's own picker: the one an old person already knows. */
export function Pick({ value, options, onChange, empty, disabled, ...around }: PickProps) {
  return (
    <Labelled {...around}>
      {(wired) => (
        <div className="pick">
          <select {...wired} className="field" value={value} disabled={disabled} onChange={(event) => onChange(event.target.value)}>
            <option value="">{empty ?? words.place.pick(around.label)}</option>
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.name}
              </option>
            ))}
          </select>
          <Icon of="down" />
        </div>
      )}
    </Labelled>
  );
}

type Wired = { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': boolean | undefined };

function Labelled({ label, hint, fault, optional, labelHidden, children }: Around & { readonly children: (wired: Wired) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className="labelled">
      <label htmlFor={id} className={labelHidden ? 'for-readers' : undefined}>
        {label}
        {optional && <small>{words.optional}</small>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': fault ? true : undefined })}
      {fault && (
        <p className="fault" id={`${id}-fault`} role="alert">
          <Icon of="warn" />
          {fault}
        </p>
      )}
    </div>
  );
}
