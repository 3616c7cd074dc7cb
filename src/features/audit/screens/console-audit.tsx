import { Button, Input } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Filters, SearchBox } from '#ui/console/filters.tsx';
import { Page } from '#ui/console/frame.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { clockTime, dated, whichDay } from '#ui/when.ts';
import type { seal } from '../contract.ts';
import type { AuditSearch } from './acts-table.tsx';
import { ActsTable } from './acts-table.tsx';
import './audit.css';
import { Check, useCheck } from './check.tsx';
import { words } from './words.ts';

type PageProps = { readonly search: AuditSearch; readonly onSearch: (search: AuditSearch) => void };
type Seal = Answer<typeof seal>;

/** What was done on a day and by whom, how far it is sealed, and the roots: for the audit administrator alone. */
export function ConsoleAudit({ search, onSearch }: PageProps) {
  const check = useCheck();
  const seen = useSee<typeof seal>('audit.seal', {}, { refetchInterval: () => 10_000 });
  return (
    <Page
      title={words.title}
      under={words.under}
      actions={
        <>
          <Button href="/api/audit.take-root" download>
            {words.take}
          </Button>
          <Button type="primary" loading={check.isPending} onClick={check.start}>
            {words.check}
          </Button>
        </>
      }
    >
      <Shown of={seen}>{(of) => <HowFar of={of} />}</Shown>
      <Check of={check} />
      <section className="audit-part" aria-label={words.list}>
        <Narrow search={search} onSearch={onSearch} />
        <ActsTable search={search} onAccount={(account) => onSearch({ ...search, account })} />
      </section>
      <Shown of={seen}>{({ roots }) => <Roots of={roots} />}</Shown>
    </Page>
  );
}

function Narrow({ search, onSearch }: PageProps) {
  const { day, action, account } = search;
  return (
    <Filters>
      <Input
        className="audit-day"
        type="date"
        aria-label={words.day}
        value={day}
        onChange={({ target }) => target.value !== '' && onSearch({ ...search, day: target.value })}
      />
      <SearchBox key={action ?? ''} label={words.action} value={action} onSearch={(text) => onSearch({ ...search, action: text })} />
      {account !== undefined && <Button onClick={() => onSearch({ ...search, account: undefined })}>{words.everyone}</Button>}
    </Filters>
  );
}

function HowFar({ of: { end, waiting, afterRoot } }: { readonly of: Seal }) {
  const now = useNow();
  const { rows, since } = afterRoot;
  return (
    <ul className="audit-facts">
      <li>{words.sealed({ end })}</li>
      <li>{words.waiting(waiting.rows)}</li>
      <li>{since === null ? words.allCovered : words.afterRoot(rows, `${whichDay(since, now)} ${clockTime(since)}`)}</li>
    </ul>
  );
}

function Roots({ of }: { readonly of: Seal['roots'] }) {
  const now = useNow();
  return (
    <section className="audit-part" aria-labelledby="audit-roots">
      <h2 id="audit-roots">{words.roots}</h2>
      <p className="audit-quiet">{words.rootsUnder}</p>
      {of.length === 0 && <Nothing {...words.noRoots} icon="shield" />}
      <ul className="audit-roots">
        {of.map(({ day, toSeq, chained }) => (
          <li key={day}>
            <b>{dated(`${day}T00:00:00+08:00`, now)}</b>
            <span>{words.upTo(toSeq)}</span>
            <code>{chained}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
