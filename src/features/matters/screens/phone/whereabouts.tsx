import type { ReactNode } from 'react';
import { Card } from '#ui/phone/card.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { yuanOf } from '#ui/yuan.ts';
import { PhoneMarked } from '../../sensitive/screens/phone-marked.tsx';
import type { Matter } from './acts.ts';
import { RevealContact } from './reveal-contact.tsx';
import { matterWords as words } from './words.ts';

/** Where to go, whose it is, and what they said: what somebody on the stairs needs first. */
export function Whereabouts({ matter, children }: { readonly matter: Matter; readonly children?: ReactNode }) {
  const { place, more, price, covers, opener, can } = matter;
  const offered = opener === null && can.some(({ verb }) => verb === 'take');
  return (
    <Card>
      <p className="address">
        <Icon of="place" />
        <span>{place}</span>
      </p>
      {offered && <p className="card-more">{words.around}</p>}
      {more !== null && (
        <p className="words-of">
          <span className="for-readers">{words.said}：</span>
          {more}
        </p>
      )}
      <PhoneMarked of={matter} />
      {price !== null && <p className="card-more">{words.price(yuanOf(price), covers)}</p>}
      {opener && <RevealContact matter={matter.id} opener={opener} />}
      {children}
    </Card>
  );
}
