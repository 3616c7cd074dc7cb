import { useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { CardButton } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Area, Field } from '#ui/phone/field.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { hidePledge, pledgeParts, showPledge } from '../contract.ts';
import { pledgeWords as words } from './words.ts';

type Part = (typeof pledgeParts)[number];
type PartProps = { readonly part: Part; readonly called: string | null; readonly says: string | null };

/** One of the four parts: what I show, or that I show nothing. */
export function PledgePart(mine: PartProps) {
  const [open, show] = useState(false);
  const name = words.parts[mine.part];
  return (
    <>
      <CardButton title={name} more={mine.says ?? words.notMine} onPress={() => show(true)} />
      <Sheet open={open} title={words.write(name)} onClose={() => show(false)}>
        <PartForm key={String(open)} {...mine} onDone={() => show(false)} />
      </Sheet>
    </>
  );
}

type FormProps = PartProps & { readonly onDone: () => void };

function PartForm({ part, called: known, says: before, onDone }: FormProps) {
  const [called, setCalled] = useState(known ?? '');
  const [says, setSays] = useState(before ?? '');
  const [agreed, agree] = useState<readonly string[]>([]);
  const shows = useAsk<typeof showPledge>('organizations.show-pledge');
  const { error } = shows;
  const asked = { part, called, says, agreed: true as const };
  return (
    <div className="form-fields">
      <Field label={words.called} value={called} max={20} onChange={setCalled} fault={error?.about('called')} />
      <Area label={words.says} hint={words.hints[part]} rows={3} max={120} value={says} onChange={setSays} fault={error?.about('says')} />
      <CheckList label={words.agreed} labelHidden value={agreed} onChange={agree} options={[{ id: 'agreed', name: words.agreed }]} />
      {error && <ErrorBox error={error} />}
      <Buttons>
        <Button
          look="main"
          wide
          pending={shows.isPending}
          disabled={agreed.length === 0 || called.trim() === '' || says.trim() === ''}
          onPress={() => shows.mutate(asked, { onSuccess: () => [toast(words.saved), onDone()] })}
        >
          {words.save}
        </Button>
        {before !== null && <Hide part={part} onDone={onDone} />}
      </Buttons>
    </div>
  );
}

function Hide({ part, onDone }: Pick<FormProps, 'part' | 'onDone'>) {
  const hides = useAsk<typeof hidePledge>('organizations.hide-pledge');
  return (
    <>
      {hides.error && <ErrorBox error={hides.error} />}
      <Button
        wide
        label={words.hideOf(words.parts[part])}
        pending={hides.isPending}
        onPress={() => hides.mutate({ part }, { onSuccess: () => [toast(words.hid), onDone()] })}
      >
        {words.hide}
      </Button>
    </>
  );
}
