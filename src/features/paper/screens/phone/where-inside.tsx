import type { me } from '#features/accounts/contract.ts';
import type { placesIn } from '#features/areas/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Pick } from '#ui/phone/field.tsx';
import { words } from '../words.ts';

const said = words.phone;
type Path = readonly string[];
type Props = { readonly hint?: string; readonly path: Path; readonly onPath: (path: Path) => void };

/** 小区 → 楼栋 → 单元 → 房号, one level at a time, inside the ground of whoever asks; any level may be the place. */
export function WhereInside({ hint, path, onPath }: Props) {
  const ground = useSee<typeof me>('accounts.me', {}).data?.posts.find(({ work }) => work === 'staff')?.area;
  if (!ground) return null;
  return <Level hint={hint} area={ground} path={path} onPath={onPath} />;
}

function Level({
  hint,
  area,
  path: [chosen, ...deeper],
  onPath,
}: Omit<Props, 'hint'> & { readonly hint?: string | undefined; readonly area: string }) {
  const { data } = useSee<typeof placesIn>('areas.places-in', { area });
  const places = data?.places ?? [];
  const [first] = places;
  if (!first) return null;
  return (
    <>
      <Pick
        label={said.levels[first.kind] ?? said.where}
        hint={hint}
        optional
        value={chosen ?? ''}
        onChange={(id) => onPath(id ? [id] : [])}
        options={places}
      />
      {chosen !== undefined && <Level key={chosen} area={chosen} path={deeper} onPath={(rest) => onPath([chosen, ...rest])} />}
    </>
  );
}
