import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Section } from '#ui/phone/card.tsx';
import type { gridPicture } from '../contract.ts';
import './grid-picture.css';
import { pictureWords as words } from './picture-words.ts';

type Picture = NonNullable<Answer<typeof gridPicture>['picture']>;

/** Where the reader's grid lies among its neighbours; nothing where nobody has drawn it. */
export function GridPicture({ grid }: { readonly grid: string }) {
  const seen = useSee<typeof gridPicture>('areas.grid-picture', { grid });
  const picture = seen.data?.picture;
  if (!picture) return null;
  return (
    <Section title={words.title}>
      <figure className="grid-picture">
        <Drawn of={picture} />
        <figcaption>{words.caption(picture.own.name, picture.where)}</figcaption>
      </figure>
    </Section>
  );
}

/** So many letters of a name fit across the picture. */
const LETTERS = 22;

function Drawn({ of: { plan, where, width, height, own, others } }: { readonly of: Picture }) {
  const size = Math.max(width, height) / LETTERS;
  const names = others.map(({ name }) => name);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.alt(own.name, where, names)}>
      {plan !== null && <image href={`/api/areas.plan/${plan}`} width={width} height={height} />}
      {others.map(({ name, parts }) => (
        <path key={name} d={pathOf(parts)} className="near" />
      ))}
      <path d={pathOf(own.parts)} fillRule="evenodd" className="own" />
      {[...others, own].map(({ name, at: [x, y] }) => (
        <text key={name} x={x} y={y} fontSize={size} strokeWidth={size / 4} className={name === own.name ? 'own' : undefined}>
          {name}
        </text>
      ))}
    </svg>
  );
}

/** All rings of all parts; what is cut out stays empty by the rule of odd and even. */
function pathOf(parts: Picture['own']['parts']): string {
  return parts
    .flat()
    .map((ring) => `M${ring.map((corner) => corner.join(',')).join('L')}Z`)
    .join('');
}
