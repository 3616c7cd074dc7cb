import type { myConsents } from '#features/people/consenting/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { giveContact } from '../contract.ts';
import { unitWords as words } from './words.ts';

/** Whoever has their order with a firm or a partner unit lets it ring them, or leaves it: it is done all the same. */
export function GiveContact({ matter, unit }: { readonly matter: string; readonly unit: string }) {
  const seen = useSee<typeof myConsents>('people.my-consents', {});
  const gives = useAsk<typeof giveContact>('matters.give-contact');
  if (!seen.data) return null;
  const isGiven = seen.data.standing.some(({ purpose, about, receiver }) => purpose === 'shop' && about === matter && receiver === unit);
  if (isGiven) return <p className="card-more">{words.given(unit)}</p>;
  return (
    <Card>
      <CardHead title={words.title(unit)} more={words.more} />
      {gives.error && <ErrorBox error={gives.error} />}
      <Buttons>
        <Button pending={gives.isPending} onPress={() => gives.mutate({ matter }, { onSuccess: () => toast(words.done) })}>
          {words.give}
        </Button>
      </Buttons>
    </Card>
  );
}
