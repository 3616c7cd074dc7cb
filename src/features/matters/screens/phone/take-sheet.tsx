import type { showMatter } from '#features/matters/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Sheet } from '#ui/phone/sheet.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import type { Offer } from './offer-card.tsx';
import { TakeForm } from './take-form.tsx';
import { poolWords as words } from './words.ts';

type TakeSheetProps = { readonly offer: Offer; readonly onClose: () => void; readonly onDone: () => void };

/** Takes an order right from the list; somebody else may have been quicker, then it says so. */
export function TakeSheet({ offer, onClose, onDone }: TakeSheetProps) {
  const seen = useSee<typeof showMatter>('matters.show', { matter: offer.id });
  return (
    <Sheet open title={offer.take} onClose={onClose}>
      <p className="sheet-about">{offer.subject}</p>
      <Shown of={seen} cards={1}>
        {(matter) => {
          const can = matter.id === offer.id ? matter.can.find(({ verb }) => verb === 'take') : undefined;
          return can ? <TakeForm can={can} matter={offer.id} onDone={onDone} /> : <Empty icon="ok" {...words.tooLate} />;
        }}
      </Shown>
    </Sheet>
  );
}
