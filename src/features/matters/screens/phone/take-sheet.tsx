import { useState } from 'react';
import type { showMatter } from '#features/matters/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Sheet } from '#ui/phone/sheet.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import type { Matter } from './acts.ts';
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
      <Shown of={{ ...seen, data: seen.data?.id === offer.id ? seen.data : undefined }} cards={1}>
        {(matter) => <Begun of={matter} onDone={onDone} />}
      </Shown>
    </Sheet>
  );
}

/** What was begun stays, also once it is taken: most often by the press that is still on its way. */
function Begun({ of, onDone }: { readonly of: Matter; readonly onDone: () => void }) {
  const now = of.can.find(({ verb }) => verb === 'take');
  const [can, begin] = useState(now);
  if (can === undefined && now !== undefined) begin(now);
  return can ? <TakeForm can={can} matter={of.id} onDone={onDone} /> : <Empty icon="ok" {...words.tooLate} />;
}
