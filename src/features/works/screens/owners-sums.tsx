import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Facts } from '#ui/phone/card.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { owners } from '../owners/contract.ts';
import { ownersWords as words } from './owners-words.ts';
import './works.css';

type Vote = NonNullable<Answer<typeof owners>['vote']>;
const tags = { open: 'go', passed: 'ok', failed: 'late' } as const;

/** How the owners stand to a work, the same for neighbours and for the desk; nothing where nobody had to be asked. */
export function OwnersSums({ work }: { readonly work: string }) {
  const { data } = useSee<typeof owners>('works.owners', { work });
  if (!data || (!data.needed && !data.vote)) return null;
  return (
    <section className="works-owners" aria-label={words.title}>
      <p>
        <b>{words.title}</b> {data.vote && <Tag kind={tags[data.vote.standing]}>{words.standing[data.vote.standing]}</Tag>}
      </p>
      {data.vote ? <Facts of={factsOf(data.vote)} /> : <p>{words.needed}</p>}
      <p className="hint">{words.law}</p>
    </section>
  );
}

function factsOf({ question, closesOn, homes, area, mine, standing }: Vote): (readonly [string, string])[] {
  const { facts } = words;
  const own = mine && (mine.said === null ? words.notYet : words.said[mine.said]);
  return [
    [facts.question, question],
    [facts.closes, closesOn],
    [facts.homes, words.sums(said(homes, 1), words.units.homes)],
    [facts.area, words.sums(said(area, 100), words.units.area)],
    ...(own ? ([[facts.mine, standing === 'open' && mine?.said ? `${own}。${words.wrong}` : own]] as const) : []),
  ];
}

/** The figures as people read them. @param per how many of them make one */
function said({ all, took, take, agreed, agree }: Vote['homes'], per: number) {
  const one = (figure: number) => (figure / per).toLocaleString('zh-CN');
  return { all: one(all), took: one(took), take: one(take), agreed: one(agreed), agree: one(agree) };
}
