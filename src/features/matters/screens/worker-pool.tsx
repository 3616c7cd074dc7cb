import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import { useSee, useSeeAll } from '#ui/ask.ts';
import { Go } from '#ui/phone/button.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, MoreRows, Shown } from '#ui/phone/states.tsx';
import type { pool } from '../contract.ts';
import { type Offer, OfferCard } from './phone/offer-card.tsx';
import { TakeSheet } from './phone/take-sheet.tsx';
import { poolWords as words } from './phone/words.ts';
import './phone/worker.css';

/** 待接单: what neighbours ask for and nobody has taken yet. Whose it is and where exactly is told only to whoever takes it. */
export function WorkerPool() {
  const self = useSee<typeof me>('accounts.me', {});
  if (self.data && self.data.person === null)
    return (
      <Screen title={words.title}>
        <Empty
          icon="person"
          title={words.notBound.title}
          next={words.notBound.next}
          action={
            <Go to="/me" look="main">
              {words.notBound.go}
            </Go>
          }
        />
      </Screen>
    );
  return <Pool />;
}

function Pool() {
  const offered = useSeeAll<typeof pool>('matters.pool', {});
  const offers = offered.data?.pages.flatMap(({ rows }) => rows);
  return (
    <Screen title={words.title} under={offers && underFor(offers)}>
      <Shown of={offered}>{() => <Offers offers={askedByName(offers ?? [])} />}</Shown>
      <MoreRows of={offered} />
    </Screen>
  );
}

/** What a neighbour gets for it stands there before they take it; a shop names its price instead. */
function underFor(offers: readonly Offer[]): string {
  if (offers.length === 0) return words.under;
  return offers.every(({ shop }) => shop) ? words.underOffers : words.thanked;
}

/** Who was asked by name sees that first. */
function askedByName(offers: readonly Offer[]): Offer[] {
  return [...offers.filter(({ forMe }) => forMe), ...offers.filter(({ forMe }) => !forMe)];
}

function Offers({ offers }: { readonly offers: readonly Offer[] }) {
  const [taking, take] = useState<Offer | null>(null);
  const go = useNavigate();
  const taken = (offer: Offer) => {
    take(null);
    if (!offer.shop) void go({ to: '/matters/$id', params: { id: offer.id } });
  };
  return (
    <>
      {offers.length === 0 ? (
        <Empty icon="pool" {...words.empty} />
      ) : (
        <ul>
          {offers.map((offer, index) => (
            <li key={offer.id}>
              <OfferCard offer={offer} first={index === 0} onTake={() => take(offer)} />
            </li>
          ))}
        </ul>
      )}
      {taking && <TakeSheet offer={taking} onClose={() => take(null)} onDone={() => taken(taking)} />}
    </>
  );
}
