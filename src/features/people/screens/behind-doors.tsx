import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { placeName, placesIn } from '#features/areas/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee, useSeeAll } from '#ui/ask.ts';
import { Button, Go } from '#ui/phone/button.tsx';
import { Card, CardLink, Facts } from '#ui/phone/card.tsx';
import { CodeScanner, canScan } from '#ui/phone/code-scanner.tsx';
import { PlacePicker } from '#ui/phone/place-picker.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, MoreRows, Shown } from '#ui/phone/states.tsx';
import type { households, myGrids } from '../contract.ts';
import { doorWords as words } from './door-words.ts';
import { PersonToHousehold } from './phone/door.tsx';
import { plateIn } from './plate-code.ts';
import './doors.css';

type DoorProps = { readonly plate: string | undefined; readonly onPlate: (plate: string) => void };
type Household = Answer<typeof households>['rows'][number];

/** 扫门牌: from the plate at the stairs to who lives there, and from there to an order, without typing an address. */
export function BehindDoors({ plate, onPlate }: DoorProps) {
  return plate === undefined ? <Finding onPlate={onPlate} /> : <Found plate={plate} />;
}

function Finding({ onPlate }: Pick<DoorProps, 'onPlate'>) {
  const [scans, setScans] = useState(canScan);
  const [notOurs, setNotOurs] = useState(0);
  const read = (text: string) => {
    const plate = plateIn(text);
    if (plate === null) setNotOurs((count) => count + 1);
    else onPlate(plate);
  };
  return (
    <Screen title={words.title} under={words.under} back="/">
      {scans ? (
        <>
          <CodeScanner key={notOurs} label={words.scan} onFound={read} />
          <p className="hint" role="status">
            {notOurs > 0 ? words.notOurs : words.scan}
          </p>
          <Button wide onPress={() => setScans(false)}>
            {words.pickInstead}
          </Button>
        </>
      ) : (
        <>
          {!canScan() && <p className="hint">{words.cannot}</p>}
          <Picking onPlate={onPlate} />
        </>
      )}
      <PersonToHousehold />
      <MyGrids />
    </Screen>
  );
}

/** The two figures of each grid one works in, as everybody who works there knows them (S4-F7). */
function MyGrids() {
  const { data } = useSee<typeof myGrids>('people.my-grids', {});
  if (!data || data.grids.length === 0) return null;
  return (
    <Card>
      <Facts of={data.grids.map(({ name, households: homes, persons }) => [name, words.holds(homes, persons)] as const)} />
    </Card>
  );
}

const KINDS = ['estate', 'building', 'unit'] as const;

/** 小区 → 楼栋 → 单元; a building without units is the door itself. */
function Picking({ onPlate }: Pick<DoorProps, 'onPlate'>) {
  const self = useSee<typeof me>('accounts.me', {});
  const [chosen, choose] = useState<readonly string[]>([]);
  const community = self.data?.home?.communityId ?? self.data?.posts[0]?.area;
  const seen = [usePlaces(community), usePlaces(chosen[0]), usePlaces(chosen[1])];
  const levels = seen.flatMap((places, depth) => {
    const kind = KINDS.find((known) => places?.some((place) => place.kind === known));
    return kind === undefined || places === undefined ? [] : [{ kind, places, chosen: chosen[depth] ?? null }];
  });
  const pick = (kind: string, id: string | null) => {
    const depth = levels.findIndex((level) => level.kind === kind);
    if (id !== null && kind === 'unit') onPlate(id);
    else choose([...chosen.slice(0, depth), ...(id === null ? [] : [id])]);
  };
  return <PlacePicker levels={levels} onChoose={pick} />;
}

function usePlaces(area: string | undefined) {
  const { data } = useSee<typeof placesIn>('areas.places-in', { area: area ?? '' }, { enabled: area !== undefined });
  return area === undefined ? undefined : data?.places;
}

function Found({ plate }: { readonly plate: string }) {
  const name = useSee<typeof placeName>('areas.place-name', { area: plate });
  const seen = useSeeAll<typeof households>('people.households', { area: plate });
  return (
    <Screen title={name.data?.name ?? words.title} under={name.data?.grid} back="/">
      <Shown of={seen}>{({ pages }) => <Doors rows={pages.flatMap(({ rows }) => rows)} />}</Shown>
      <MoreRows of={seen} />
      <Go to="/door" wide>
        {words.again}
      </Go>
    </Screen>
  );
}

/** Only the door and the masked head: a list never says who lives alone. */
function Doors({ rows }: { readonly rows: readonly Household[] }) {
  if (rows.length === 0) return <Empty icon="home" {...words.empty} />;
  const byDoor = [...rows].sort((one, other) => one.dwelling.localeCompare(other.dwelling, 'zh-CN', { numeric: true }));
  return (
    <ul className="doors" aria-label={words.households}>
      {byDoor.map(({ id, dwelling, head }) => (
        <li key={id}>
          <CardLink to="/household/$id" params={{ id }} title={dwelling.split(' ').at(-1) ?? dwelling} more={head} />
        </li>
      ))}
    </ul>
  );
}
