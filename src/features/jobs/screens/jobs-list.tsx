import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { SignInFirst } from '#ui/phone/sign-in-first.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import type { jobBoard } from '../contract.ts';
import { hoursNames, tradeNames } from '../words.ts';
import { MySearch } from './my-search.tsx';
import { words } from './words.ts';

type Board = Answer<typeof jobBoard>;
type Opening = Board['openings'][number];

/** What is offered, how many found work, and one's own search. */
export function JobsList({ community }: { readonly community: string }) {
  const seen = useSee<typeof jobBoard>('jobs.board', { community });
  const self = useSee<typeof me>('accounts.me', {}).data;
  return (
    <>
      {self?.account === null ? <SignInFirst {...words.signIn} /> : self?.person && <MySearch />}
      <Section title={words.openings}>
        <Shown of={seen}>
          {(board) => (
            <>
              <p className="hint">{sumsOf(board)}</p>
              {board.openings.length === 0 && <Empty icon="hand" {...words.noOpenings} />}
              {board.openings.map((opening) => (
                <OpeningCard key={opening.id} of={opening} />
              ))}
            </>
          )}
        </Shown>
      </Section>
    </>
  );
}

export function sumsOf({ seekers, placed, share }: Pick<Board, 'seekers' | 'placed' | 'share'>): string {
  if (seekers === 0) return words.nobody;
  return seekers === null || placed === null || share === null ? words.fewSums : words.sums(seekers, placed, share);
}

export function OpeningCard({ of: { unit, title, trade, hours, places, pay, phone, until } }: { readonly of: Opening }) {
  return (
    <Card>
      <CardHead title={title} more={[unit, tradeNames[trade], hoursNames[hours]].join(' · ')} />
      <Facts
        of={[
          [words.pay, pay],
          [words.places(places), words.until(until)],
        ]}
      />
      <div className="btns">
        <a className="btn plain" href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`} aria-label={words.call(unit, phone)}>
          {words.callShort(phone)}
        </a>
      </div>
    </Card>
  );
}
