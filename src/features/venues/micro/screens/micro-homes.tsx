import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { CardLink, Section } from '#ui/phone/card.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import type { microHomes } from '../contract.ts';
import { microWords as words } from './words.ts';

type Row = Answer<typeof microHomes>['rows'][number];
export const tags: Readonly<Record<Row['standing'], TagKind>> = { planned: 'q', open: 'ok', closed: 'late' };

/** The micro homes of a community, under what each is near. */
export function MicroHomesList({ community }: { readonly community: string }) {
  const seen = useSee<typeof microHomes>('venues.micro-homes', { community });
  return (
    <>
      <p className="hint">{words.under}</p>
      <Shown of={seen}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon="home" {...words.none} />
          ) : (
            [...Map.groupBy(rows, ({ near }) => near)].map(([near, some]) => (
              <Section key={near} title={near}>
                {some.map((row) => (
                  <HomeLink key={row.id} of={row} />
                ))}
              </Section>
            ))
          )
        }
      </Shown>
    </>
  );
}

function HomeLink({ of: { id, name, place, from, until, standing, host, talksOn } }: { readonly of: Row }) {
  const said = [place, words.hours(from, until), host && words.host(host.called), talksOn && words.talksOn(talksOn)];
  return (
    <CardLink
      to="/micro-homes/$id"
      params={{ id }}
      title={name}
      tag={<Tag kind={tags[standing]}>{words.standing[standing]}</Tag>}
      more={said.filter(Boolean).join(' · ')}
    />
  );
}
