import { type ReactNode, useId } from 'react';
import { words } from '../words.ts';
import { Icon, type IconName } from './icon.tsx';

export type ChoiceOption = {
  readonly id: string;
  readonly name: string;
  readonly more?: ReactNode;
  readonly icon?: IconName | undefined;
};

type ChoiceProps = {
  readonly label: string;
  readonly options: readonly ChoiceOption[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  /** Keeps the label for readers only, when the screen's heading says it already. */
  readonly labelHidden?: boolean | undefined;
};

/** Cards of which one is chosen. Radio buttons underneath: arrows, space and readers work as everywhere. */
export function ChoiceList({ label, options, value, onChange, labelHidden }: ChoiceProps) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend className={labelHidden ? 'for-readers' : undefined}>{label}</legend>
      {options.map((option) => (
        <label key={option.id} className="choice">
          <input type="radio" name={name} value={option.id} checked={option.id === value} onChange={() => onChange(option.id)} />
          {option.icon && <Icon of={option.icon} />}
          <span className="choice-text">
            <b>{option.name}</b>
            {option.more && <small>{option.more}</small>}
          </span>
          <span className="choice-mark" aria-hidden="true" />
        </label>
      ))}
    </fieldset>
  );
}

type ChipProps = {
  readonly label: string;
  /** In a form the question is read; above a list the chips say enough. */
  readonly labelShown?: boolean;
  readonly options: readonly { readonly id: string; readonly name: string; readonly count?: number | undefined }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
};

/** A row of filters of which one holds; scrolls sideways when it must. */
export function ChipFilter({ label, labelShown = false, options, value, onChange }: ChipProps) {
  const name = useId();
  return (
    <fieldset className="chips">
      <legend className={labelShown ? undefined : 'for-readers'}>{label}</legend>
      {options.map((option) => (
        <label key={option.id} className="chip">
          <input type="radio" name={name} value={option.id} checked={option.id === value} onChange={() => onChange(option.id)} />
          <span>
            {option.name}
            {option.count !== undefined && <b>{words.counted(option.count)}</b>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

type RatingProps = {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (stars: number) => void;
  /** What one to five stars mean here, at their own places; usually how satisfied one is. */
  readonly mean?: readonly string[] | undefined;
};

/** One to five stars; what the stars mean stands beside them in words. */
export function Rating({ label, value, onChange, mean = words.starsMean }: RatingProps) {
  const name = useId();
  return (
    <fieldset className="rating">
      <legend>{label}</legend>
      <div className="stars">
        {[1, 2, 3, 4, 5].map((stars) => (
          <label key={stars} className={value !== null && stars <= value ? 'star lit' : 'star'}>
            <input type="radio" name={name} checked={stars === value} onChange={() => onChange(stars)} />
            <Icon of="star" />
            <span className="for-readers">
              {words.stars(stars)}，{mean[stars]}
            </span>
          </label>
        ))}
      </div>
      <p className="hint" aria-live="polite">
        {value === null ? '' : mean[value]}
      </p>
    </fieldset>
  );
}
