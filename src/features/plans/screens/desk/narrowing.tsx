import { Button, Space } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import type { board } from '../../contract.ts';
import { words } from '../words.ts';

const said = words.board;
export type Narrowed = {
  readonly choice?: string | undefined;
  readonly unit?: string | undefined;
  readonly show?: 'late' | 'ownerless' | undefined;
};
type Props = { readonly board: Answer<typeof board>; readonly narrowed: Narrowed; readonly onNarrow: (narrowed: Narrowed) => void };

/** One row of choices for each mark, with how many items carry it; and what wants looking after. */
export function Narrowing({ board: { marks, columns, ownerless }, narrowed, onNarrow }: Props) {
  const late = columns.reduce((sum, column) => sum + column.late, 0);
  const looks = [
    ...(late > 0 ? [{ id: 'late', name: said.lateOnly, count: late } as const] : []),
    ...(ownerless > 0 ? [{ id: 'ownerless', name: said.ownerlessOnly, count: ownerless } as const] : []),
  ];
  if (marks.length === 0 && looks.length === 0) return null;
  return (
    <div className="plan-narrowing">
      {marks.map(({ name, choices }) => (
        <Space key={name} wrap role="group" aria-label={name}>
          <span className="plan-mark">{name}</span>
          {choices.map(({ id, name: choice, open, done }) => (
            <Chip key={id} on={narrowed.choice === id} onTurn={(on) => onNarrow({ ...narrowed, choice: on ? id : undefined })}>
              {choice} {open + done}
            </Chip>
          ))}
        </Space>
      ))}
      {looks.length > 0 && (
        <Space wrap role="group" aria-label={said.filter}>
          <span className="plan-mark">{said.filter}</span>
          {looks.map(({ id, name, count }) => (
            <Chip key={id} on={narrowed.show === id} onTurn={(on) => onNarrow({ ...narrowed, show: on ? id : undefined })}>
              {name} {count}
            </Chip>
          ))}
        </Space>
      )}
    </div>
  );
}

type ChipProps = { readonly on: boolean; readonly onTurn: (on: boolean) => void; readonly children: React.ReactNode };
function Chip({ on, onTurn, children }: ChipProps) {
  return (
    <Button size="small" shape="round" type={on ? 'primary' : 'default'} aria-pressed={on} onClick={() => onTurn(!on)}>
      {children}
    </Button>
  );
}
