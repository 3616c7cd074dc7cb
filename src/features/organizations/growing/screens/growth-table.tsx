import { Button, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Shown } from '#ui/console/states.tsx';
import { TakeAway } from '#ui/console/take-away.tsx';
import type { growth } from '../contract.ts';
import { words } from './desk-words.ts';

type Row = Answer<typeof growth>['rows'][number];
type Opened = { readonly quarter: string; readonly of: 'partners' | 'services' };

/** Quarter by quarter how many are new; a number opens which. */
export function GrowthTable({ community }: { readonly community: string }) {
  const seen = useSee<typeof growth>('organizations.growth', { community });
  const [opened, open] = useState<Opened | null>(null);
  return (
    <Shown of={seen}>
      {({ rows }) => (
        <>
          <div className="rooms-head">
            <p>{words.tells}</p>
            <TakeAway from={`/api/organizations.export-growth?community=${community}`}>{words.export}</TakeAway>
          </div>
          <div className="listing">
            <Table<Row>
              aria-label={words.title}
              rowKey="quarter"
              pagination={false}
              dataSource={[...rows]}
              columns={[
                { title: words.columns.quarter, width: 180, render: (_, { year, nth }) => words.quarter(year, nth) },
                ...(['partners', 'services'] as const).map((of) => ({
                  title: words.columns[of],
                  ...(of === 'partners' ? { width: 320 } : {}),
                  render: (_: unknown, row: Row) => (
                    <Count
                      of={row}
                      what={of}
                      isOpen={opened?.quarter === row.quarter && opened.of === of}
                      onOpen={(shown) => open(shown ? { quarter: row.quarter, of } : null)}
                    />
                  ),
                })),
              ]}
            />
          </div>
        </>
      )}
    </Shown>
  );
}

type CountProps = { readonly of: Row; readonly what: Opened['of']; readonly isOpen: boolean; readonly onOpen: (shown: boolean) => void };

function Count({ of: row, what, isOpen, onOpen }: CountProps) {
  const names = what === 'partners' ? row.partners : row.services.map(({ what: does, by }) => words.service(does, by));
  if (names.length === 0) return <span className="rooms-none">0</span>;
  return (
    <>
      <Button
        type="link"
        className="rooms-inline"
        aria-expanded={isOpen}
        aria-label={words.open(words.columns[what], words.quarter(row.year, row.nth), names.length)}
        onClick={() => onOpen(!isOpen)}
      >
        {names.length}
      </Button>
      {isOpen && <div>{names.join('、')}</div>}
    </>
  );
}
