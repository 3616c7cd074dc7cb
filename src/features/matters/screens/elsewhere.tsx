import type { Answer } from '#kernel/contract.ts';
import { Go } from '#ui/phone/button.tsx';
import { Card } from '#ui/phone/card.tsx';
import type { showMatter } from '../contract.ts';
import { matterWords as words } from './resident-words.ts';
import './resident.css';

/** Where else one may go, and that going there changes nothing here. */
export function Elsewhere({ places }: { readonly places: Answer<typeof showMatter>['elsewhere'] }) {
  return (
    <Card tone="soft">
      <p className="card-more">{words.elsewhere}</p>
      <ul className="elsewhere">
        {places.map(({ name, phone }) => (
          <li key={name}>
            {name}
            {phone !== null && <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>}
          </li>
        ))}
      </ul>
      <p className="card-more">{words.elsewhereSay}</p>
      <Go to="/remedies" look="quiet">
        {words.elsewhereHow}
      </Go>
    </Card>
  );
}
