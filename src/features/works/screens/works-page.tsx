import { useChosenCommunity } from '#features/areas/screens/phone/door.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { CardLink, Section } from '#ui/phone/card.tsx';
import { Pick } from '#ui/phone/field.tsx';
import { Pieces } from '#ui/phone/pieces.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import type { years } from '../contract.ts';
import { kindNames, standingNames } from '../words.ts';
import { Bar } from './bar.tsx';
import './works.css';
import { grouped } from './money.ts';
import { words } from './words.ts';

type PageProps = { readonly community: string | undefined; readonly onCommunity: (community: string) => void };
type Work = Answer<typeof years>['years'][number]['works'][number];

export const standingTags: Readonly<Record<Work['standing'], TagKind>> = {
  planned: 'q',
  going: 'go',
  finished: 'soon',
  accepted: 'ok',
  past: 'q',
};

/** The works of a community year by year, each year with its sum: open to everybody. */
export function WorksPage({ community, onCommunity }: PageProps) {
  const { options, chosen, here } = useChosenCommunity(community);
  return (
    <Screen title={words.title} under={here && words.under(here.name)} back="/">
      {options.length > 1 && chosen && (
        <Pick label={words.which} options={options} value={chosen} onChange={(id) => id && onCommunity(id)} />
      )}
      {chosen && <Years community={chosen} />}
    </Screen>
  );
}

function Years({ community }: { readonly community: string }) {
  const seen = useSee<typeof years>('works.years', { community });
  return (
    <Shown of={seen}>
      {({ years: all }) =>
        all.length === 0 ? (
          <Empty icon="fix" {...words.none} />
        ) : (
          all.map(({ year, budget, spent, works }) => (
            <Section key={year} title={words.year(year)}>
              <p className="works-sum">
                <Pieces of={words.sum(grouped(budget), grouped(spent))} />
              </p>
              <ul>
                {works.map((work) => (
                  <li key={work.id}>
                    <WorkCard of={work} />
                  </li>
                ))}
              </ul>
            </Section>
          ))
        )
      }
    </Shown>
  );
}

function WorkCard({ of: work }: { readonly of: Work }) {
  const tag = <Tag kind={standingTags[work.standing]}>{standingNames[work.standing]}</Tag>;
  return (
    <CardLink to="/works/$id" params={{ id: work.id }} title={work.name} tag={tag} more={`${kindNames[work.kind]} · ${work.place}`}>
      <Bar percent={work.percent} label={words.percent(work.percent)} />
      <p className="works-money">
        <Pieces of={work.budget === 0 ? words.toCome : words.money(grouped(work.spent), grouped(work.budget))} />
      </p>
    </CardLink>
  );
}
