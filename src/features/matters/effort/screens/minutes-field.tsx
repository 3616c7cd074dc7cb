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

/** How often somebody had to go. */
export function TripsField({ value, onChange }: { readonly value: number; readonly onChange: (trips: number) => void }) {
  return (
    <div className="minutes">
      <p className="label">{words.trips}</p>
      <ChipFilter
        label={words.trips}
        value={String(value)}
        onChange={(id) => onChange(Number(id))}
        options={[1, 2, 3, 4].map((count) => ({ id: String(count), name: words.tripsChip(count) }))}
      />
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
