import { useSee } from '#ui/ask.ts';
import { Card, CardHead, Facts } from '#ui/phone/card.tsx';
import { civilDay } from '#ui/when.ts';
import type { agencyWish } from '../contract.ts';
import { wishWords as words } from './words.ts';

/** How the person wishes it done, for whoever does it; nothing where they wished nothing. */
export function WishCard({ matter }: { readonly matter: string }) {
  const { data } = useSee<typeof agencyWish>('matters.agency-wish', { matter });
  if (!data) return null;
  const day = data.suggested === null ? null : civilDay(Date.parse(`${data.suggested}T04:00:00Z`));
  const facts: readonly (readonly [string, string | null])[] = [
    [words.how, data.how],
    [words.day, data.day],
    [words.wish, data.wish],
    [words.suggested, day === null || data.inTime ? day : words.late(day)],
  ];
  const said = facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  if (said.length === 0) return null;
  return (
    <Card>
      <CardHead title={words.title} />
      <Facts of={said} />
    </Card>
  );
}
