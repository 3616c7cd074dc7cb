import { useState } from 'react';
import { ChipFilter } from '#ui/phone/choice.tsx';
import { Field } from '#ui/phone/field.tsx';
import { minutesWords as words } from './words.ts';

const USUAL = [15, 30, 60, 90, 120];
const OTHER = 'other';
const MOST = 6000;

type MinutesProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  readonly onChange: (minutes: number | null) => void;
};

/** How long something took: a touch for what it usually takes, figures for everything else. */
export function MinutesField({ label, hint, value, onChange }: MinutesProps) {
  const [typed, setTyped] = useState<string | null>(value !== null && !USUAL.includes(value) ? String(value) : null);
  const chosen = typed === null ? String(value ?? '') : OTHER;
  const pick = (id: string) => {
    setTyped(id === OTHER ? '' : null);
    onChange(id === OTHER ? null : Number(id));
  };
  const type = (text: string) => {
    setTyped(text);
    onChange(readMinutes(text));
  };
  return (
    <div className="minutes">
      <p className="label">{label}</p>
      <ChipFilter label={label} value={chosen} onChange={pick} options={[...USUAL.map(chipOf), { id: OTHER, name: words.other }]} />
      {typed !== null && (
        <Field
          label={words.otherLabel}
          digits="whole"
          value={typed}
          onChange={type}
          fault={typed !== '' && readMinutes(typed) === null ? words.wrong : undefined}
        />
      )}
      {hint && <p className="hint">{hint}</p>}
    </div>
  );
}

type TripsProps = {
  /** How many were said on the way already. */
  readonly before: number;
  readonly value: number;
  readonly onChange: (trips: number) => void;
};

/** How often somebody had to go, beside what was said on the way. */
export function TripsField({ before, value, onChange }: TripsProps) {
  const label = before > 0 ? words.tripsMore : words.trips;
  const counts = before > 0 ? [0, 1, 2, 3] : [1, 2, 3, 4];
  return (
    <div className="minutes">
      <p className="label">{label}</p>
      <ChipFilter
        label={label}
        value={String(value)}
        onChange={(id) => onChange(Number(id))}
        options={counts.map((count) => ({ id: String(count), name: count === 0 ? words.noMore : words.tripsChip(count) }))}
      />
      {before > 0 && <p className="hint">{words.tripsMoreHint(before)}</p>}
    </div>
  );
}

function chipOf(minutes: number) {
  return { id: String(minutes), name: words.chip(minutes) };
}

function readMinutes(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,4}$/.test(plain) && Number(plain) <= MOST ? Number(plain) : null;
}
