import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons, Call } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { SignInFirst } from '#ui/phone/sign-in-first.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { yuanOf } from '#ui/yuan.ts';
import type { cancel, list, mine, order } from '../contract.ts';
import { channelNames } from '../words.ts';
import { type Basket, linesOf, PickGoods } from './basket.tsx';
import { words } from './words.ts';

/** The order form: what there is, how many of it, one button; the telephone beside it leads to the same goods. */
export function Shop({ community }: { readonly community: string }) {
  const seen = useSee<typeof list>('supplies.list', { community });
  const self = useSee<typeof me>('accounts.me', {});
  return (
    <>
      <p className="hint">{words.under}</p>
      <Shown of={seen}>
        {({ goods, phone }) => (
          <>
            {goods.length === 0 ? <Empty icon="list" {...words.none} /> : <Form goods={goods} isKnown={self.data?.person != null} />}
            {goods.length > 0 && phone && <Call phone={phone} name={words.call} wide />}
          </>
        )}
      </Shown>
      {self.data?.account && <MyOrders />}
    </>
  );
}

function Form({ goods, isKnown }: { readonly goods: Answer<typeof list>['goods']; readonly isKnown: boolean }) {
  const [basket, setBasket] = useState<Basket>({});
  const [orWait, setOrWait] = useState(false);
  const orders = useAsk<typeof order>('supplies.order');
  const lines = linesOf(basket);
  const send = () =>
    orders.mutate(
      { lines, orWait },
      {
        onSuccess: () => {
          toast(words.ordered);
          setBasket({});
        },
      },
    );
  return (
    <>
      <PickGoods goods={goods} basket={basket} onBasket={setBasket} orWait={orWait} onOrWait={setOrWait} />
      {orders.error && <ErrorBox error={orders.error} />}
      {isKnown ? (
        <Buttons>
          <Button look="main" wide disabled={lines.length === 0} pending={orders.isPending} onPress={send}>
            {words.order}
          </Button>
        </Buttons>
      ) : (
        <SignInFirst {...words.signIn} />
      )}
    </>
  );
}

type Order = Answer<typeof mine>['orders'][number];

/** One's own orders and those written down for others, each line with how far it is. */
export function MyOrders() {
  const seen = useSee<typeof mine>('supplies.mine', {});
  const orders = seen.data?.orders ?? [];
  if (orders.length === 0) return null;
  return (
    <Section title={words.mine}>
      {orders.map((one) => (
        <OrderCard key={one.id} of={one} />
      ))}
    </Section>
  );
}

function OrderCard({ of: { id, home, channel, wish, fen, lines, mayCancel } }: { readonly of: Order }) {
  const cancels = useAsk<typeof cancel>('supplies.cancel');
  return (
    <Card>
      <CardHead title={words.sum(yuanOf(fen))} more={words.home(home, channelNames[channel])} />
      {wish && <p className="hint">{words.wish(wish)}</p>}
      <ul className="goods">
        {lines.map((line) => (
          <li key={line.id}>
            <span className="goods-what">
              <b>{words.line(line.name, line.count, line.unit)}</b>
              <small>
                {[standingOf(line), line.grams === null ? null : words.grams(line.grams), line.short ? words.short : null]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {cancels.error && <ErrorBox error={cancels.error} />}
      {mayCancel && (
        <Buttons>
          <Button pending={cancels.isPending} onPress={() => cancels.mutate({ order: id })}>
            {words.cancel}
          </Button>
        </Buttons>
      )}
    </Card>
  );
}

function standingOf({ waits, done }: Order['lines'][number]): string {
  if (waits !== null) return words.waits(waits);
  return done === null ? words.toPack : words.done[done];
}
