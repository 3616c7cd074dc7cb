import { Button, Table } from 'antd';
import { useState } from 'react';
import type { acceptBatch } from '#features/imports/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { MatchColumns } from './match-columns.tsx';
import type { Whole } from './whole.ts';
import { words } from './words.ts';

const { judged: said } = words;
type Fault = Whole['faults'][number];
const SHOWN = 200;

/** What the dry run found: how many rows are good, a sentence for each that is not, and the good ones taken on request. */
export function JudgedBatch({ of: batch }: { readonly of: Whole }) {
  const [matching, setMatching] = useState(false);
  if (matching) return <MatchColumns of={batch} onBack={() => setMatching(false)} />;
  const counts = batch.counts ?? { rows: 0, good: 0, faulty: 0 };
  return (
    <>
      <Counts of={counts} />
      {batch.ignored.map((sentence) => (
        <p key={sentence} className="import-quiet">
          {sentence}
        </p>
      ))}
      <Accept of={batch} good={counts.good} faulty={counts.faulty} onMatch={() => setMatching(true)} />
      {batch.faults.length > 0 ? <Faults of={batch} /> : <AllGood />}
    </>
  );
}

function Counts({
  of: { rows, good, faulty },
}: {
  readonly of: { readonly rows: number; readonly good: number; readonly faulty: number };
}) {
  return (
    <dl className="import-counts">
      <div>
        <dt>{said.rows}</dt>
        <dd>{rows.toLocaleString('zh-CN')}</dd>
      </div>
      <div className="good">
        <dt>{said.good}</dt>
        <dd>{good.toLocaleString('zh-CN')}</dd>
      </div>
      <div className={faulty > 0 ? 'faulty' : undefined}>
        <dt>{said.faulty}</dt>
        <dd>{faulty.toLocaleString('zh-CN')}</dd>
      </div>
    </dl>
  );
}

type AcceptProps = { readonly of: Whole; readonly good: number; readonly faulty: number; readonly onMatch: () => void };

function Accept({ of: batch, good, faulty, onMatch }: AcceptProps) {
  const accepting = useAsk<typeof acceptBatch>('imports.accept');
  const amount = good.toLocaleString('zh-CN');
  return (
    <>
      <p className="import-do">
        {batch.canAccept && good > 0 && (
          <Button type="primary" loading={accepting.isPending} onClick={() => accepting.mutate({ batch: batch.id })}>
            {faulty === 0 ? said.acceptAll(amount) : said.accept(amount)}
          </Button>
        )}
        {batch.hasReturned && <Returned batch={batch.id} />}
        <Button type="text" onClick={onMatch}>
          {said.again}
        </Button>
      </p>
      <p className="import-quiet">{good === 0 ? said.nothingGood : faulty > 0 ? `${said.acceptTells}${said.returnedTells}` : null}</p>
      <FormFault of={accepting.error} />
    </>
  );
}

/** The file as it came, with a sentence beside each faulty row. */
export function Returned({ batch }: { readonly batch: string }) {
  return (
    <Button href={`/api/imports.returned?batch=${batch}`} icon={<Icon of="paper" />}>
      {said.returned}
    </Button>
  );
}

function Faults({ of: { faults } }: { readonly of: Whole }) {
  return (
    <section aria-labelledby="faults" className="import-faults">
      <h3 id="faults">{said.faults}</h3>
      <div className="listing">
        <Table<Fault & { readonly key: number }>
          aria-label={said.faults}
          pagination={false}
          dataSource={faults.map((fault, key) => ({ ...fault, key }))}
          columns={[
            { title: said.faultRow, dataIndex: 'row', className: 'tight', align: 'right' },
            { title: said.faultColumn, className: 'tight', render: (_, { column }) => column ?? words.nothing },
            { title: said.faultSay, dataIndex: 'say' },
          ]}
        />
      </div>
      {faults.length >= SHOWN && <p className="import-quiet">{said.many}</p>}
    </section>
  );
}

function AllGood() {
  return (
    <p className="import-good">
      <Icon of="ok" />
      {said.allGood}
    </p>
  );
}
