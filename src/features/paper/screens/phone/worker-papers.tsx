import { useState } from 'react';
import { useSeeAll } from '#ui/ask.ts';
import { Buttons, Go } from '#ui/phone/button.tsx';
import { Card } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Segments } from '#ui/phone/segments.tsx';
import { Empty, MoreRows, Shown } from '#ui/phone/states.tsx';
import type { listPapers } from '../../contract.ts';
import { words } from '../words.ts';
import { OneSheet } from './one-sheet.tsx';

const picks = [
  { id: 'out', name: words.shown.out },
  { id: 'back', name: words.shown.back },
] as const;

/** 纸单 on the phone of whoever goes about: what is out in their ground, taken in with one tap and a look, and what came back. */
export function WorkerPapers() {
  const [pick, choose] = useState<'out' | 'back'>('out');
  const seen = useSeeAll<typeof listPapers>('paper.list', { pick });
  return (
    <Screen title={words.title} under={words.phone.under} back="/me">
      <Buttons>
        <Go to="/paper/back" look="main" icon="camera">
          {words.back}
        </Go>
        <Go to="/paper/print" icon="print">
          {words.print}
        </Go>
      </Buttons>
      <Segments label={words.phone.pick} options={picks} value={pick} onChange={(id) => choose(id === 'back' ? 'back' : 'out')} />
      <Shown of={seen}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0) return <Empty icon="paper" title={words.none[pick].title} next={words.none[pick].next} />;
          return rows.map((paper) => (
            <Card key={paper.id}>
              <OneSheet of={paper} />
            </Card>
          ));
        }}
      </Shown>
      <MoreRows of={seen} />
    </Screen>
  );
}
