import { useSee } from '#ui/ask.ts';
import { CardLink } from '#ui/phone/card.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import type { list } from '../contract.ts';
import { words } from './words.ts';

/** What the village grows, each product a page: sums for everybody. */
export function IndustriesList({ community }: { readonly community: string }) {
  const seen = useSee<typeof list>('industries.list', { community });
  return (
    <>
      <p className="hint">{words.under}</p>
      <Shown of={seen}>
        {({ industries }) =>
          industries.length === 0 ? (
            <Empty icon="star" {...words.none} />
          ) : (
            industries.map(({ id, name, households, mu }) => (
              <CardLink key={id} to="/industries/$id" params={{ id }} title={name} more={words.more(households, mu)} />
            ))
          )
        }
      </Shown>
    </>
  );
}
