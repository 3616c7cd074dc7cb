import { Button, Table, type TableColumnsType } from 'antd';
import { useCallback, useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useRowKeys } from '#ui/console/use-row-keys.ts';
import { Tag } from '#ui/phone/tag.tsx';
import type { rounds } from '../contract.ts';
import { RoundDialog } from './desk/round-dialog.tsx';
import { RoundSide } from './desk/round-side.tsx';
import './desk/rounds.css';
import { words } from './words.ts';

type Seen = Answer<typeof rounds>;
type Row = Seen['rounds'][number];
type RoundsProps = { readonly round: string | undefined; readonly onRound: (round: string | undefined) => void };

/** 轮次: what moves together, how far it is, and what keeps it from going on. */
export function ConsoleRounds({ round, onRound }: RoundsProps) {
  const seen = useSee<typeof rounds>('matters.rounds', {});
  const [opening, open] = useState(false);
  const close = useCallback(() => onRound(undefined), [onRound]);
  useRowKeys({ isOpen: round !== undefined, onClose: close });
  const methods = seen.data?.methods ?? [];
  return (
    <Page
      title={words.title}
      under={words.under}
      actions={
        methods.length > 0 && (
          <Button type="primary" onClick={() => open(true)}>
            {words.open}
          </Button>
        )
      }
      side={round && <RoundSide key={round} id={round} onClose={close} />}
    >
      <Shown of={seen}>
        {({ rounds: rows }) =>
          rows.length === 0 ? (
            <Nothing {...words.none} icon="paper" />
          ) : (
            <Table<Row>
              aria-label={words.list}
              dataSource={rows}
              rowKey="id"
              columns={columns}
              pagination={false}
              scroll={{ x: 720 }}
              onRow={({ id }) => ({ onClick: () => onRound(id) })}
              rowClassName={({ id }) => (id === round ? 'rounds-row rounds-row-open' : 'rounds-row')}
            />
          )
        }
      </Shown>
      {opening && <RoundDialog methods={methods} onClose={() => open(false)} />}
    </Page>
  );
}

const columns: TableColumnsType<Row> = [
  {
    title: words.columns.name,
    render: (_, { name, community, method }) => (
      <>
        <button type="button" className="rounds-name">
          {name}
        </button>
        <small className="rounds-by">{`${community} · ${method}`}</small>
      </>
    ),
  },
  { title: words.columns.at, render: (_, row) => <Phases of={row} /> },
  { title: words.columns.asked, className: 'tight', render: (_, { asked }) => words.doors(asked) },
  { title: words.columns.named, className: 'tight', render: (_, { named }) => words.doors(named) },
  {
    title: words.columns.state,
    className: 'tight',
    render: (_, { closedAt }) => <Tag kind={closedAt === null ? 'go' : 'ok'}>{closedAt === null ? words.running : words.closed}</Tag>,
  },
];

/** The phases in their order, the one it is in marked, with how many stand in each. */
function Phases({ of: { phases, at, closedAt } }: { readonly of: Row }) {
  return (
    <ol className="rounds-phases">
      {phases.map(({ name, here, openedAt }) => (
        <li
          key={name}
          className={phaseClass(openedAt !== null, closedAt === null && name === at)}
          aria-current={closedAt === null && name === at ? 'step' : undefined}
        >
          <b>{name}</b> <small>{openedAt === null ? '' : words.phase.here(here)}</small>
        </li>
      ))}
    </ol>
  );
}

function phaseClass(isOpen: boolean, isHere: boolean): string {
  if (isHere) return 'rounds-phase rounds-phase-here';
  return isOpen ? 'rounds-phase rounds-phase-open' : 'rounds-phase';
}
