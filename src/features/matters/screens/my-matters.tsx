import type { ReactNode } from 'react';
import type { me } from '#features/accounts/contract.ts';
import { useSee, useSeeAll } from '#ui/ask.ts';
import { Go } from '#ui/phone/button.tsx';
import { ChipFilter } from '#ui/phone/choice.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { SignInFirst } from '#ui/phone/sign-in-first.tsx';
import { Empty, MoreRows, Shown } from '#ui/phone/states.tsx';
import type { mine } from '../contract.ts';
import { MatterCard } from './matter-card.tsx';
import { askWords, mineWords as words } from './resident-words.ts';

type Show = 'open' | 'ended';
type MineProps = { readonly show: Show; readonly onShow: (show: Show) => void; readonly whose: ReactNode };

/** Everything I asked for: what is going on, and what is done. @param whose chooses whose list it is, where one acts for others */
export function MyMatters({ show, onShow, whose }: MineProps) {
  const self = useSee<typeof me>('accounts.me', {});
  if (self.data?.account === null)
    return (
      <Screen title={words.title}>
        <SignInFirst {...words.signedOut} />
      </Screen>
    );
  return (
    <Screen title={words.title}>
      {whose}
      <ChipFilter
        label={words.show}
        value={show}
        onChange={(id) => onShow(id === 'ended' ? 'ended' : 'open')}
        options={[
          { id: 'open', name: words.open },
          { id: 'ended', name: words.ended },
        ]}
      />
      <Matters key={show} show={show} />
    </Screen>
  );
}

function Matters({ show }: { readonly show: Show }) {
  const seen = useSeeAll<typeof mine>('matters.mine', { open: show === 'open' });
  return (
    <>
      <Shown of={seen}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0) return <None show={show} />;
          return (
            <ul>
              {rows.map((row) => (
                <li key={row.id}>
                  <MatterCard row={row} />
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
      <MoreRows of={seen} />
    </>
  );
}

function None({ show }: { readonly show: Show }) {
  const action = (
    <Go to="/ask" look="main">
      {askWords.title}
    </Go>
  );
  return <Empty {...words.none[show]} action={show === 'open' ? action : undefined} />;
}
