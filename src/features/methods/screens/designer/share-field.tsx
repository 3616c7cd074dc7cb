import { InputNumber, Select } from 'antd';
import { Asked } from './asked.tsx';
import type { Share } from './design-answers.ts';
import type { Place } from './places.ts';
import { stepWords as words } from './step-words.ts';

type Kind = keyof typeof words.shares;
type ShareProps = { readonly label: string; readonly at: Place; readonly value: Share; readonly onChange: (share: Share) => void };

/** So many people, or so large a part of them. */
export function AskedShare({ label, at, value, onChange }: ShareProps) {
  const kind = kindOf(value);
  return (
    <Asked label={label} at={at}>
      {({ disabled, status, ...mark }) => (
        <div className="asked-span">
          <Select<Kind>
            {...mark}
            disabled={disabled}
            value={kind}
            options={kinds.map((one) => ({ value: one, label: words.shares[one] }))}
            onChange={(next) => onChange(usual[next])}
          />
          {'count' in value ? (
            <InputNumber
              aria-label={`${label}${words.shareCount}`}
              disabled={disabled}
              status={status}
              min={1}
              max={200}
              precision={0}
              value={value.count}
              suffix={words.shareSays}
              onChange={(count) => count !== null && onChange({ count })}
            />
          ) : (
            <Part
              label={label}
              off={disabled}
              of={'over' in value ? value.over : value.atLeast}
              beyond={'over' in value}
              onChange={(part) => onChange(made(kind, part))}
            />
          )}
        </div>
      )}
    </Asked>
  );
}

type Pair = [part: number, whole: number];
type PartProps = {
  readonly label: string;
  readonly off: boolean;
  readonly of: Readonly<Pair>;
  /** Whether more than the part is asked: nobody is more than the whole. */
  readonly beyond: boolean;
  readonly onChange: (part: Pair) => void;
};

/** As it is said: 3 分之 2. A part is never more than the whole. */
function Part({ label, off, of: [part, whole], beyond, onChange }: PartProps) {
  const most = (of: number) => (beyond ? of - 1 : of);
  return (
    <>
      <InputNumber
        aria-label={`${label}${words.shareWhole}`}
        disabled={off}
        min={beyond ? 2 : 1}
        max={20}
        precision={0}
        value={whole}
        suffix={words.shareOf}
        onChange={(next) => next !== null && onChange([Math.min(part, most(next)), next])}
      />
      <InputNumber
        aria-label={`${label}${words.sharePart}`}
        disabled={off}
        min={1}
        max={most(whole)}
        precision={0}
        value={part}
        onChange={(next) => next !== null && onChange([next, whole])}
      />
    </>
  );
}

const kinds: readonly Kind[] = ['over', 'atLeast', 'count'];
const kindOf = (share: Share): Kind => ('count' in share ? 'count' : 'over' in share ? 'over' : 'atLeast');
const usual: Readonly<Record<Kind, Share>> = { count: { count: 3 }, over: { over: [1, 2] }, atLeast: { atLeast: [2, 3] } };
const made = (kind: Kind, part: Pair): Share => (kind === 'over' ? { over: part } : { atLeast: part });
