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
      {others.map(({ name, corners }) => (
        <polygon key={name} points={pointsOf(corners)} className="near" />
      ))}
      <polygon points={pointsOf(own.corners)} className="own" />
      {[...others, own].map(({ name, corners }) => {
        const [x, y] = middleOf(corners);
        return (
          <text key={name} x={x} y={y} fontSize={size} strokeWidth={size / 4} className={name === own.name ? 'own' : undefined}>
            {name}
          </text>
        );
      })}
    </svg>
  );
}

type Corners = Picture['own']['corners'];

function pointsOf(corners: Corners): string {
  return corners.map((corner) => corner.join(',')).join(' ');
}

/** The middle of the box around: near enough for a name. */
function middleOf(corners: Corners): [number, number] {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}
