import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { useConfirmed } from '#ui/console/use-confirmed.ts';
import { Pieces } from '#ui/phone/pieces.tsx';
import type { endOffer } from '../../partnering/contract.ts';
import { OfferDialog } from '../../partnering/screens/partner-dialogs.tsx';
import { daysOf } from '../../partnering/screens/said.ts';
import { partnerWords } from '../../partnering/screens/words.ts';
import type { council } from '../contract.ts';
import { CharterDialog, HallsDialog } from './charter-dialogs.tsx';
import { words } from './desk-words.ts';
import { councilPageWords } from './words.ts';

const { charter: said } = words;
type Offer = Answer<typeof council>['offers'][number];
type HelpProps = { readonly council: string; readonly name: string; readonly keeps: boolean };

/** The charter of a council and what it helps with, at the desk. */
export function CouncilHelp({ council: id, name, keeps }: HelpProps) {
  const seen = useSee<typeof council>('organizations.council', { council: id }).data;
  const [does, act] = useState<'charter' | 'halls' | 'offer' | null>(null);
  if (!seen) return null;
  const { charter, halls, offers } = seen;
  const close = () => act(null);
  return (
    <>
      <dl className="councils-help">
        <dt>{councilPageWords.charter}</dt>
        <dd>{charter ? `${councilPageWords.version(charter.version)} · ${charter.adopted}` : said.none}</dd>
        <dt>{councilPageWords.halls}</dt>
        <dd>{halls.map((hall) => hall.name).join('、') || said.none}</dd>
        <dt>{councilPageWords.hands}</dt>
        <dd>
          {offers.length === 0 && said.none}
          {offers.map((offer) => (
            <Lent key={offer.id} of={offer} keeps={keeps} />
          ))}
        </dd>
      </dl>
      {keeps && (
        <p className="councils-acts">
          <Button size="small" aria-label={said.writeFor(name)} onClick={() => act('charter')}>
            {said.write}
          </Button>
          <Button size="small" aria-label={said.hallsFor(name)} onClick={() => act('halls')}>
            {said.halls}
          </Button>
          <Button size="small" aria-label={said.offerFor(name)} onClick={() => act('offer')}>
            {said.offer}
          </Button>
        </p>
      )}
      {does === 'charter' && <CharterDialog council={id} onClose={close} />}
      {does === 'halls' && <HallsDialog council={id} onClose={close} />}
      {does === 'offer' && <OfferDialog unit={{ id, name }} initial="people" onClose={close} />}
    </>
  );
}

function Lent({ of: { id, what, weekdays, from, until }, keeps }: { readonly of: Offer; readonly keeps: boolean }) {
  const ending = useAsk<typeof endOffer>('organizations.end-offer');
  const asks = { title: said.endOfferTitle(what), content: said.endOfferTells, okText: said.endOffer };
  const end = useConfirmed(asks, said.offerEnded, () => ending.mutateAsync({ offer: id }));
  return (
    <span className="councils-member">
      <Pieces of={[what, daysOf(weekdays), partnerWords.hours(from, until)].join(' · ')} />
      {keeps && (
        <Button type="link" size="small" aria-label={said.endOfferFor(what)} onClick={end}>
          {said.endOffer}
        </Button>
      )}
    </span>
  );
}
