import { App, Button, Popconfirm } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import type { map, takeBoundaryBack } from '../contract.ts';
import { words } from './words.ts';

type Seen = Answer<typeof map>;
export type Drawn = Seen['places'][number];
export type Begun = Drawn & { readonly cutFrom: NonNullable<Drawn['cutFrom']> };

/** What may be done with a place: drawn by hand, or by a line through the outline it came of. */
type Opens = { readonly draw: (place: Drawn) => void; readonly cut: (place: Begun) => void };
type ListProps = { readonly of: readonly Drawn[] /** Null for whoever only looks. */; readonly onDraw: Opens | null };

/** The community and its grids, each drawn or not; the micro-grids of a grid unfold under it. */
export function PlaceList({ of: places, onDraw }: ListProps) {
  const upper = places.filter(({ kind }) => kind !== 'micro-grid');
  return (
    <ul className="mapping-places" aria-label={words.list}>
      {upper.map((place) => (
        <li key={place.area}>
          <Row of={place} onDraw={onDraw} />
          {place.kind === 'grid' && (
            <Inside of={places.filter(({ within, kind }) => kind === 'micro-grid' && within === place.name)} onDraw={onDraw} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Inside({ of: places, onDraw }: ListProps) {
  if (places.length === 0) return null;
  const drawn = places.filter(({ boundary }) => boundary).length;
  return (
    <details>
      <summary>{words.inside(places.length, drawn)}</summary>
      <ul>
        {places.map((place) => (
          <li key={place.area}>
            <Row of={place} onDraw={onDraw} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Row({ of: place, onDraw }: { readonly of: Drawn; readonly onDraw: ListProps['onDraw'] }) {
  const { kind, name } = place;
  return (
    <div className="mapping-place">
      <span>
        {kind === 'micro-grid' ? name : <b>{name}</b>} <small>{stateOf(place)}</small>
      </span>
      {onDraw && <Acts of={place} onDraw={onDraw} />}
    </div>
  );
}

function stateOf({ boundary, cutFrom }: Drawn): string {
  if (!boundary) return cutFrom ? words.undrawnSince(cutFrom.name) : words.undrawn;
  const [corners, holes] = [boundary.parts.flat(2).length, boundary.parts.reduce((sum, [, ...inner]) => sum + inner.length, 0)];
  return words.drawn(boundary.parts.length, holes, corners);
}

function Acts({ of: place, onDraw }: { readonly of: Drawn; readonly onDraw: Opens }) {
  const { boundary, name, cutFrom } = place;
  const draws = boundary ? words.redraw : words.draw;
  return (
    <div className="mapping-acts">
      {cutFrom && (
        <Button
          size="small"
          type="primary"
          aria-label={words.drawOf(words.cut.act, name)}
          onClick={() => onDraw.cut({ ...place, cutFrom })}
        >
          {words.cut.act}
        </Button>
      )}
      <Button size="small" aria-label={words.drawOf(draws, name)} onClick={() => onDraw.draw(place)}>
        {draws}
      </Button>
      {boundary && <TakeBack of={boundary} name={name} />}
    </div>
  );
}

type BackProps = { readonly of: NonNullable<Drawn['boundary']>; readonly name: string };

/** One drawing back; where there is none before, or another grid's half goes with it, it is asked first. */
function TakeBack({ of: { id, canBack, half }, name }: BackProps) {
  const { message } = App.useApp();
  const back = useAsk<typeof takeBoundaryBack>('areas.take-boundary-back');
  const isPlain = canBack && half === null;
  const says = half !== null ? words.joinAgain : canBack ? words.back : words.backNone;
  const take = () =>
    back.mutate(
      { boundary: id },
      {
        onSuccess: () => void message.success(canBack || half !== null ? words.backDone : words.erased),
        onError: ({ message: why }) => void message.error(why),
      },
    );
  const button = (
    <Button size="small" aria-label={words.drawOf(says, name)} loading={back.isPending} onClick={isPlain ? take : undefined}>
      {says}
    </Button>
  );
  if (isPlain) return button;
  return (
    <Popconfirm
      title={half === null ? words.eraseSure(name) : words.joinSure(name, half)}
      description={half === null ? words.eraseTells : words.joinTells}
      okText={says}
      cancelText={words.eraseNot}
      onConfirm={take}
    >
      {button}
    </Popconfirm>
  );
}

/** What does not fit between siblings, a sentence each. */
export function Misfits({ of: { misfits, places } }: { readonly of: Seen }) {
  const grids = places.filter(({ kind }) => kind === 'grid');
  const undrawn = grids.filter(({ boundary }) => !boundary).length;
  if (undrawn === grids.length) return null;
  if (misfits.length === 0) return <p className="mapping-fits">{words.fits(undrawn)}</p>;
  return (
    <section className="mapping-misfits">
      <h3>{words.misfits}</h3>
      <ul>
        {misfits.map((misfit) => (
          <li key={`${misfit.kind} ${misfit.names.join(' ')}`}>{saidOf(misfit)}</li>
        ))}
      </ul>
    </section>
  );
}

function saidOf({ kind, names, share, metres }: Seen['misfits'][number]): string {
  const [part, size] = [words.percent(share), metres === null ? null : metres.toLocaleString('zh-CN')];
  if (kind === 'overlap') return words.overlap(names, part, size);
  return kind === 'gap' ? words.gap(names[0], part, size) : words.outside(names, part);
}
