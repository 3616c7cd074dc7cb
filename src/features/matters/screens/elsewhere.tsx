import type { Answer } from '#kernel/contract.ts';
import { Card } from '#ui/phone/card.tsx';
import type { showMatter } from '../contract.ts';
import { matterWords as words } from './resident-words.ts';
import './resident.css';

/** Where else one may go, and that going there changes nothing here. */
export function Elsewhere({ places }: { readonly places: Answer<typeof showMatter>['elsewhere'] }) {
  return (
    <Card tone="soft">
      <p className="card-more">
        {words.elsewhere}
        {places.map(({ name, phone }) => (
          <span key={name} className="elsewhere">
            {name}
            {phone !== null && <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>}
          </span>
        ))}
        {words.elsewhereSay}
      </p>
    </Card>
  );
}
