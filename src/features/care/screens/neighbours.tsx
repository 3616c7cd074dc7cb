import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import { civilDay } from '#ui/when.ts';

type NeighboursProps<Row> = {
  readonly words: { readonly title: string; readonly under: string; readonly none: { readonly title: string; readonly next: string } };
  readonly of: UseQueryResult<{ readonly rows: readonly Row[] }>;
  readonly children: (row: Row) => ReactNode;
};

/** Neighbours who named me for something, or the word that nobody did. */
export function Neighbours<Row>({ words, of: seen, children }: NeighboursProps<Row>) {
  return (
    <Screen title={words.title} under={words.under} back="/me">
      <Shown of={seen}>{({ rows }) => (rows.length === 0 ? <Empty icon="hand" {...words.none} /> : rows.map(children))}</Shown>
    </Screen>
  );
}

type NeighbourProps = {
  readonly of: { readonly masked: string; readonly dwelling: string | null };
  readonly until: string;
  readonly says: (day: string) => string;
  readonly tag?: ReactNode;
  readonly children: ReactNode;
};

/** One of them, masked: where they live, until when, and what can be done. */
export function Neighbour({ of: { masked, dwelling }, until, says, tag, children }: NeighbourProps) {
  return (
    <Card>
      <CardHead title={masked} more={[dwelling, says(civilDay(Date.parse(until)))].filter(Boolean).join(' · ')} tag={tag} />
      {children}
    </Card>
  );
}
