import { Button, QRCode } from 'antd';
import type { plates } from '#features/areas/contract.ts';
import { useSee } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { words } from './words.ts';

const { plates: said } = words;

/** Door plates to print and hang up: whoever scans one asks at that very place. Six to a sheet. */
export function PlatesSheet({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof plates>('areas.plates', { area: community.id });
  return (
    <Shown of={seen}>
      {({ plates: all }) =>
        all.length === 0 ? (
          <Nothing icon="place" title={said.none.title} next={said.none.next} />
        ) : (
          <>
            <p className="plates-tells no-print">
              {said.tells(all.length)}
              <Button
                type="primary"
                icon={<Icon of="print" />}
                href={`/api/areas.plates-sheet?area=${community.id}`}
                target="_blank"
                rel="noreferrer"
              >
                {said.print}
              </Button>
            </p>
            <ul className="plates">
              {all.map(({ id, name }) => (
                <li key={id}>
                  <b>{name}</b>
                  <QRCode value={addressOf(id)} type="svg" size={132} bordered={false} aria-label={said.code(name)} />
                  <p>{said.scan}</p>
                  <small>{said.without(community.name)}</small>
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Shown>
  );
}

/** Where the resident app opens with this place taken up. */
function addressOf(area: string): string {
  return `${window.location.origin}/?d=${area}`;
}
