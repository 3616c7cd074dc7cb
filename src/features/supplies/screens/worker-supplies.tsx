import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import { useSee } from '#ui/ask.ts';
import { CardLink } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Segments } from '#ui/phone/segments.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import type { helping, list } from '../contract.ts';
import { OrderFor } from './order-for.tsx';
import { Packing } from './packing.tsx';
import { words } from './words.ts';

const said = words.worker;

/** For staff and helpers: pack what was ordered, and order for whoever has no smartphone. */
export function WorkerSupplies() {
  const seen = useSee<typeof helping>('supplies.helping', {});
  return (
    <Screen title={said.title} back="/me">
      <Shown of={seen}>
        {({ community }) => (community === null ? <Empty icon="list" {...said.notHere} /> : <Inside community={community} />)}
      </Shown>
    </Screen>
  );
}

function Inside({ community }: { readonly community: string }) {
  const [tab, setTab] = useState('pack');
  const seen = useSee<typeof list>('supplies.list', { community });
  return (
    <Shown of={seen}>
      {({ goods, helps }) =>
        helps ? (
          <>
            <Segments
              label={said.tabs}
              value={tab}
              onChange={setTab}
              options={[
                { id: 'pack', name: said.pack },
                { id: 'order', name: said.order },
              ]}
            />
            {tab === 'pack' ? <Packing community={community} /> : <OrderFor community={community} goods={goods} />}
          </>
        ) : (
          <Empty icon="list" {...said.notHere} />
        )
      }
    </Shown>
  );
}

/** The way there from 「我的」. */
export function ToSupplies() {
  const self = useSee<typeof me>('accounts.me', {});
  const works = self.data?.posts.some(({ work }) => work === 'staff' || work === 'helper') ?? false;
  return works ? <CardLink to="/supplies" {...said.link} /> : null;
}
