import { useState } from 'react';
import type { mine } from '#features/approvals/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import { civilDay } from '#ui/when.ts';
import type { book } from '../contract.ts';
import { AllotSheet, CollectSheet, PayCrewSheet } from './sheets.tsx';
import { words } from './words.ts';

type OfficerProps = { readonly estate: string; readonly month: string; readonly of: Answer<typeof book> };
type Does = 'collect' | 'allot' | 'payCrew';

/** What whoever collects, or whoever pays, books here; and what became of what they asked for. */
export function Officer({ estate, month, of: { collects, pays, unpaid } }: OfficerProps) {
  const [does, open] = useState<Does | null>(null);
  const close = () => open(null);
  const offered: readonly Does[] = [...(collects ? (['collect'] as const) : []), ...(pays ? (['allot', 'payCrew'] as const) : [])];
  return (
    <Section title={words.officer}>
      <Buttons>
        {offered.map((one) => (
          <Button key={one} look={one === offered[0] ? 'main' : undefined} onPress={() => open(one)}>
            {words[one]}
          </Button>
        ))}
      </Buttons>
      {does === 'collect' && <CollectSheet estate={estate} onClose={close} />}
      {does === 'allot' && <AllotSheet estate={estate} onClose={close} />}
      {does === 'payCrew' && <PayCrewSheet estate={estate} month={month} unpaid={unpaid ?? []} onClose={close} />}
    </Section>
  );
}

const states = { waiting: 'q', yes: 'ok', no: 'soon', withdrawn: 'q', expired: 'soon' } as const satisfies Record<string, TagKind>;
const isKnown = (state: string): state is keyof typeof states => state in states;
const shown = 2;

/** The last that was put before a second person. */
export function AskedFor() {
  const seen = useSeeAll<typeof mine>('approvals.mine', {});
  const rows = seen.data?.pages.flatMap((page) => page.rows).filter(({ kind }) => kind === 'money') ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={words.asked}>
      {rows.slice(0, shown).map(({ id, deed, state, lines, askedAt, decidedAs, answer }) => (
        <Card key={id} tone="soft">
          <CardHead
            title={deed}
            tag={isKnown(state) && <Tag kind={states[state]}>{words.states[state]}</Tag>}
            more={[civilDay(askedAt), ...lines.slice(1).map(({ label, says }) => `${label} ${says}`)].join(' · ')}
          />
          {answer && <p>{words.answer(decidedAs ?? '', answer)}</p>}
        </Card>
      ))}
    </Section>
  );
}
