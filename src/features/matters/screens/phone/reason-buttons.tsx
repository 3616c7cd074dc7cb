import { useState } from 'react';
import { Button } from '#ui/phone/button.tsx';
import { Area } from '#ui/phone/field.tsx';
import { actingWords as words } from './acting-words.ts';

type ReasonButtonsProps = {
  readonly label: string;
  /** What is said most: one touch says it and does it. */
  readonly often: readonly string[];
  readonly pending: boolean;
  /** What is wrong with what was written. */
  readonly fault: string | undefined;
  readonly go: string;
  readonly onGo: (reason: string) => void;
};

/** A reason and the act in one touch; whoever has another reason writes it. */
export function ReasonButtons({ label, often, pending, fault, go, onGo }: ReasonButtonsProps) {
  const [own, setOwn] = useState<string | null>(null);
  if (own !== null)
    return (
      <>
        <Area label={label} rows={3} max={200} value={own} onChange={setOwn} fault={fault} />
        <Button look="main" wide pending={pending} onPress={() => onGo(own.trim())}>
          {go}
        </Button>
      </>
    );
  return (
    <fieldset className="reasons" aria-busy={pending || undefined}>
      <legend>{label}</legend>
      {often.map((reason) => (
        <Button key={reason} wide disabled={pending} label={`${go}：${reason}`} onPress={() => onGo(reason)}>
          {reason}
        </Button>
      ))}
      <Button look="quiet" wide disabled={pending} onPress={() => setOwn('')}>
        {words.own}
      </Button>
      {fault && <p className="fault">{fault}</p>}
    </fieldset>
  );
}
