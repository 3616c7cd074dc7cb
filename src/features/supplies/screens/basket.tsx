import type { Answer } from '#kernel/contract.ts';
import { Button } from '#ui/phone/button.tsx';
import { Card } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { yuanOf } from '#ui/yuan.ts';
import type { list } from '../contract.ts';
import './supplies.css';
import { words } from './words.ts';

type Goods = Answer<typeof list>['goods'][number];
export type Basket = Readonly<Record<string, number>>;

/** What is chosen, as the contract takes it. */
export function linesOf(basket: Basket): { goods: string; count: number }[] {
  return Object.entries(basket)
    .filter(([, count]) => count > 0)
    .map(([goods, count]) => ({ goods, count }));
}

/** Whether more of something is wanted than there is. */
export function exceeds(basket: Basket, goods: readonly Goods[]): boolean {
  return goods.some(({ id, left }) => (basket[id] ?? 0) > left);
}

type PickProps = {
  readonly goods: readonly Goods[];
  readonly basket: Basket;
  readonly onBasket: (basket: Basket) => void;
  readonly orWait: boolean;
  readonly onOrWait: (wait: boolean) => void;
};

/** The shelf: how many of what, with two large buttons each; the same list for whoever orders for somebody else. */
export function PickGoods({ goods, basket, onBasket, orWait, onOrWait }: PickProps) {
  const sum = goods.reduce((all, { id, fen }) => all + fen * (basket[id] ?? 0), 0);
  return (
    <Card>
      <ul className="goods">
        {goods.map((one) => (
          <Line key={one.id} of={one} count={basket[one.id] ?? 0} onCount={(count) => onBasket({ ...basket, [one.id]: count })} />
        ))}
      </ul>
      {exceeds(basket, goods) && (
        <CheckList
          label={words.orWait}
          labelHidden
          value={orWait ? ['wait'] : []}
          onChange={(ids) => onOrWait(ids.length > 0)}
          options={[{ id: 'wait', name: words.orWait }]}
        />
      )}
      {sum > 0 && <p className="goods-sum">{words.total(yuanOf(sum))}</p>}
    </Card>
  );
}

const most = 99;

function Line({
  of: { name, unit, fen, left, waiting },
  count,
  onCount,
}: {
  readonly of: Goods;
  readonly count: number;
  readonly onCount: (count: number) => void;
}) {
  return (
    <li>
      <span className="goods-what">
        <b>{name}</b>
        <small>
          {words.price(yuanOf(fen), unit)} · {words.left(left, unit)}
          {waiting > 0 && ` · ${words.waiting(waiting)}`}
        </small>
      </span>
      <span className="goods-count">
        <Button label={words.fewer(name)} disabled={count === 0} onPress={() => onCount(count - 1)}>
          −
        </Button>
        <b aria-live="polite">{words.count(count, unit)}</b>
        <Button label={words.more(name)} disabled={count === most} onPress={() => onCount(count + 1)}>
          ＋
        </Button>
      </span>
    </li>
  );
}
