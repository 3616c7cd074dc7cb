import { words } from '../words.ts';
import { Area } from './field.tsx';

type ReasonFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (reason: string) => void;
  /** Said often: one touch writes it. */
  readonly often: readonly string[];
  readonly fault?: string | undefined;
  readonly max?: number | undefined;
};

/** A reason in a sentence; what is said often needs no typing on the stairs. */
export function ReasonField({ label, value, onChange, often, fault, max = 200 }: ReasonFieldProps) {
  return (
    <fieldset className="reason-field choices">
      <legend>{label}</legend>
      <div className="chips">
        {often.map((reason) => (
          <button key={reason} type="button" className="chip" aria-pressed={value === reason} onClick={() => onChange(reason)}>
            {reason}
          </button>
        ))}
      </div>
      <Area label={label} labelHidden rows={2} max={max} value={value} onChange={onChange} fault={fault} placeholder={words.reason.own} />
    </fieldset>
  );
}
