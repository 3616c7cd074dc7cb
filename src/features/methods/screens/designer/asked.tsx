import { Input, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { Icon } from '#ui/phone/icon.tsx';
import { useDesigning } from './designing.ts';
import { isAt, keyOf, type Place } from './places.ts';

/** What goes on the control of a field: its name, and that it is at fault. */
export type Mark = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
  readonly disabled: boolean;
  readonly status: 'error' | '';
};

type AskedProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Where in the page it stands: faults of these places are said under it. */
  readonly at: Place | readonly Place[];
  readonly children: (mark: Mark) => ReactNode;
};

/** One field of the designer: what is asked, the control, and what is wrong with it, in sentences. */
export function Asked({ label, hint, at, children }: AskedProps) {
  const id = useId();
  const { mayWrite } = useDesigning();
  const faults = useFaultsAt(at);
  const described = [...(hint ? [`${id}-hint`] : []), ...(faults.length > 0 ? [`${id}-faults`] : [])].join(' ');
  return (
    <div className="asked" data-places={placesOf(at).map(keyOf).join(' ')}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': faults.length > 0,
        disabled: !mayWrite,
        status: faults.length > 0 ? 'error' : '',
      })}
      {hint && (
        <p id={`${id}-hint`} className="asked-hint">
          {hint}
        </p>
      )}
      <Faults id={`${id}-faults`} of={faults} />
    </div>
  );
}

function Faults({ id, of }: { readonly id: string; readonly of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <ul id={id} className="asked-faults">
      {of.map((say) => (
        <li key={say}>
          <Icon of="warn" />
          {say}
        </li>
      ))}
    </ul>
  );
}

/** Sentences about these places, each once. */
export function useFaultsAt(at: Place | readonly Place[]): readonly string[] {
  const { faults } = useDesigning();
  const places = placesOf(at);
  return [...new Set(faults.filter((fault) => places.some((place) => isAt(fault, place))).map(({ say }) => say))];
}

function placesOf(at: Place | readonly Place[]): readonly Place[] {
  return isOnePlace(at) ? [at] : at;
}

const isOnePlace = (at: Place | readonly Place[]): at is Place => !Array.isArray(at[0]);

type LineProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly at: Place | readonly Place[];
  readonly value: string;
  readonly max: number;
  /** Several lines. */
  readonly long?: boolean;
  readonly onWrite: (text: string) => void;
};

/** Words that are written; longer than there is room for is said by the count, never cut off. */
export function AskedWords({ label, hint, at, value, max, long = false, onWrite }: LineProps) {
  return (
    <Asked label={label} hint={hint} at={at}>
      {(mark) =>
        long ? (
          <Input.TextArea {...mark} rows={2} value={value} count={{ show: true, max }} onChange={({ target }) => onWrite(target.value)} />
        ) : (
          <Input {...mark} value={value} count={{ show: true, max }} onChange={({ target }) => onWrite(target.value)} />
        )
      }
    </Asked>
  );
}

export type Option = { readonly value: string; readonly label: string };
export type Options = readonly (Option | { readonly label: string; readonly options: readonly Option[] })[];

type ChoiceProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly at: Place | readonly Place[];
  readonly value: string;
  readonly options: Options;
  readonly onChoose: (value: string) => void;
};

/** One of a list; found by typing. */
export function AskedOne({ label, hint, at, value, options, onChoose }: ChoiceProps) {
  return (
    <Asked label={label} hint={hint} at={at}>
      {(mark) => (
        <Select<string> {...mark} value={value} options={unfixed(options)} showSearch={{ optionFilterProp: 'label' }} onChange={onChoose} />
      )}
    </Asked>
  );
}

type SomeProps = Omit<ChoiceProps, 'value' | 'onChoose'> & {
  readonly value: readonly string[];
  readonly onChoose: (value: string[]) => void;
};

/** Some of a list. */
export function AskedSome({ label, hint, at, value, options, onChoose }: SomeProps) {
  return (
    <Asked label={label} hint={hint} at={at}>
      {(mark) => (
        <Select<string[]>
          {...mark}
          mode="multiple"
          value={[...value]}
          options={unfixed(options)}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={onChoose}
        />
      )}
    </Asked>
  );
}

/** antd wants lists it could change. */
function unfixed(options: Options) {
  return options.map((option) => ('options' in option ? { ...option, options: [...option.options] } : option));
}
