import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type CheckOption = { readonly id: string; readonly name: string; readonly more?: ReactNode };

type CheckListProps = {
  readonly label: string;
  readonly options: readonly CheckOption[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly labelHidden?: boolean | undefined;
};

/** Cards of which any number is ticked; they look like a ChoiceList with square marks. */
export function CheckList({ label, options, value, onChange, labelHidden }: CheckListProps) {
  const turn = (id: string, on: boolean) => onChange(on ? [...value, id] : value.filter((one) => one !== id));
  return (
    <fieldset className="choices">
      <legend className={labelHidden ? 'for-readers' : undefined}>{label}</legend>
      {options.map((option) => (
        <label key={option.id} className="choice">
          <input type="checkbox" checked={value.includes(option.id)} onChange={(event) => turn(option.id, event.target.checked)} />
          <span className="choice-text">
            <b>{option.name}</b>
            {option.more && <small>{option.more}</small>}
          </span>
          <span className="choice-mark square" aria-hidden="true">
            <Icon of="ok" />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
