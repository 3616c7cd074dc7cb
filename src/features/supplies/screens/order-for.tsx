import { useState } from 'react';
import type { placesIn } from '#features/areas/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { ChipFilter } from '#ui/phone/choice.tsx';
import { Area } from '#ui/phone/field.tsx';
import { PlacePicker } from '#ui/phone/place-picker.tsx';
import { Empty, ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { list, orderFor } from '../contract.ts';
import { channelNames } from '../words.ts';
import { type Basket, linesOf, PickGoods } from './basket.tsx';
import { MyOrders } from './shop.tsx';
import { words } from './words.ts';

const said = words.worker;
const channels = [
  { id: 'helper', name: channelNames.helper },
  { id: 'phone', name: channelNames.phone },
  { id: 'paper', name: channelNames.paper },
] as const;
type Channel = (typeof channels)[number]['id'];
type Props = { readonly community: string; readonly goods: Answer<typeof list>['goods'] };

/** Somebody without a smartphone orders through whoever stands before them: their own words, their door, the same shelf. */
export function OrderFor({ community, goods }: Props) {
  const [channel, setChannel] = useState<Channel>('helper');
  const [home, setHome] = useState<string | null>(null);
  const [wish, setWish] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [basket, setBasket] = useState<Basket>({});
  const [orWait, setOrWait] = useState(false);
  const [tried, setTried] = useState(false);
  const orders = useAsk<typeof orderFor>('supplies.order-for');
  const lines = linesOf(basket);
  const missing = missingIn({ home, wish, agreed, lines: lines.length });
  const empty = () => {
    toast(said.sent);
    setBasket({});
    setWish('');
    setAgreed(false);
    setTried(false);
  };
  const send = () => {
    setTried(true);
    if (missing === null && home !== null)
      orders.mutate({ home, channel, wish: wish.trim(), agreed: true, lines, orWait }, { onSuccess: empty });
  };
  if (goods.length === 0) return <Empty icon="list" {...words.none} />;
  return (
    <div className="form-fields">
      <ChipFilter
        label={said.heard}
        value={channel}
        onChange={(id) => setChannel(channels.find((one) => one.id === id)?.id ?? 'helper')}
        options={channels}
      />
      <PickHome community={community} onHome={setHome} />
      <Area label={said.wish} hint={said.wishHint} rows={2} max={200} value={wish} onChange={setWish} />
      <PickGoods goods={goods} basket={basket} onBasket={setBasket} orWait={orWait} onOrWait={setOrWait} />
      <CheckList
        label={said.agreed}
        labelHidden
        value={agreed ? ['yes'] : []}
        onChange={(ids) => setAgreed(ids.length > 0)}
        options={[{ id: 'yes', name: said.agreed }]}
      />
      {tried && missing !== null && (
        <p className="fault" role="alert">
          {said.missing[missing]}
        </p>
      )}
      {orders.error && <ErrorBox error={orders.error} />}
      <Button look="main" wide pending={orders.isPending} onPress={send}>
        {said.send}
      </Button>
      <MyOrders />
    </div>
  );
}

type Given = { readonly home: string | null; readonly wish: string; readonly agreed: boolean; readonly lines: number };
function missingIn({ home, wish, agreed, lines }: Given): keyof typeof said.missing | null {
  if (home === null) return 'home';
  if ([...wish.trim()].length < 2) return 'wish';
  if (lines === 0) return 'lines';
  return agreed ? null : 'agreed';
}

const kinds = ['estate', 'building', 'unit', 'dwelling'] as const;

/** 小区 → 楼栋 → 单元 → 房号. */
function PickHome({ community, onHome }: { readonly community: string; readonly onHome: (home: string | null) => void }) {
  const [chosen, choose] = useState<readonly string[]>([]);
  const seen = [usePlaces(community), usePlaces(chosen[0]), usePlaces(chosen[1]), usePlaces(chosen[2])];
  const levels = seen.flatMap((places, depth) => {
    const kind = kinds.find((known) => places?.some((place) => place.kind === known));
    return kind === undefined || places === undefined ? [] : [{ kind, places, chosen: chosen[depth] ?? null }];
  });
  const pick = (kind: string, id: string | null) => {
    const depth = levels.findIndex((level) => level.kind === kind);
    choose([...chosen.slice(0, depth), ...(id === null ? [] : [id])]);
    onHome(kind === 'dwelling' ? id : null);
  };
  return (
    <fieldset>
      <legend>{said.who}</legend>
      <PlacePicker levels={levels} onChoose={pick} />
    </fieldset>
  );
}

function usePlaces(area: string | undefined) {
  const { data } = useSee<typeof placesIn>('areas.places-in', { area: area ?? '' }, { enabled: area !== undefined });
  return area === undefined ? undefined : data?.places;
}
