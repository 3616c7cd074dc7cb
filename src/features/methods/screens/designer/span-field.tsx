import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import { Asked } from './asked.tsx';
import type { Span } from './design-answers.ts';
import type { Place } from './places.ts';
import { stepWords as words } from './step-words.ts';

type ShownUnit = Span['unit'] | 'days';
const usual: readonly ShownUnit[] = ['workhours', 'workdays', 'hours', 'days', 'minutes'];
const DAY = 24;

type SpanProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly at: Place;
  readonly value: Span;
  readonly onChange: (span: Span) => void;
};

/** A stretch of time: so many of a unit. Days are 24 hours each. */
export function AskedSpan({ label, hint, at, value, onChange }: SpanProps) {
  const [liked, like] = useState<ShownUnit>(unitOf(value));
  const unit = isSame(liked, value) ? liked : unitOf(value);
  const count = unit === 'days' ? value.count / DAY : value.count;
  const units = usual.includes(unit) ? usual : [...usual, unit];
  const say = (many: number, of: ShownUnit) => onChange(of === 'days' ? { unit: 'hours', count: many * DAY } : { unit: of, count: many });
  return (
    <Asked label={label} hint={hint} at={at}>
      {({ id, disabled, status, ...told }) => (
        <div className="asked-span">
          <InputNumber
            id={id}
            {...told}
            disabled={disabled}
            status={status}
            min={1}
            max={999}
            precision={0}
            value={count}
            onChange={(many) => many !== null && say(many, unit)}
          />
          <Select<ShownUnit>
            aria-label={`${label}${words.unit}`}
            disabled={disabled}
            value={unit}
            options={units.map((one) => ({ value: one, label: words.units[one] }))}
            onChange={(of) => {
              like(of);
              say(count, of);
            }}
          />
        </div>
      )}
    </Asked>
  );
}

/** As people say it: 7 天, not 168 小时. */
const unitOf = ({ unit, count }: Span): ShownUnit => (unit === 'hours' && count > 2 * DAY && count % DAY === 0 ? 'days' : unit);

const isSame = (shown: ShownUnit, { unit, count }: Span): boolean =>
  shown === 'days' ? unit === 'hours' && count % DAY === 0 : shown === unit;
