import { Button, Checkbox, Form, Input } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { Icon } from '#ui/phone/icon.tsx';
import type { setColumns } from '../../columns/contract.ts';
import type { board } from '../../contract.ts';
import { words } from '../words.ts';
import { columnsWords as said } from './columns-words.ts';
import './columns.css';

type Board = Answer<typeof board>;
const asked = ['due', 'measure', 'owner', 'target'] as const;
type Need = (typeof asked)[number];
type Row = { readonly id?: string; readonly name: string; readonly needs?: Need[] };
type Typed = { readonly columns: Row[] };

const most = 10;

/** 改栏目: names, their order, what each item must have, and new ones; a column that has items keeps what it asks. */
export function ColumnsDialog({ board: { id, columns }, onClose }: { readonly board: Board; readonly onClose: () => void }) {
  const change = useChange<typeof setColumns>('plans.set-columns', said.done, onClose);
  const used = new Set(columns.filter(({ open, done }) => open + done > 0).map((column) => column.id));
  return (
    <FormDialog<Typed>
      title={said.title}
      tells={said.tells}
      submit={said.submit}
      width={640}
      pending={change.pending}
      fault={change.fault}
      initial={{
        columns: columns.map((column) => ({
          id: column.id,
          name: column.name,
          needs: asked.filter((need) => column.needs.includes(need)),
        })),
      }}
      onSubmit={(typed) => change.submit({ sheet: id, columns: typed.columns.map(({ needs = [], ...column }) => ({ ...column, needs })) })}
      onClose={onClose}
    >
      <Form.List name="columns">
        {(fields, { add, move, remove }) => (
          <>
            <ol className="columns-laid">
              {fields.map(({ key, name }, nth) => (
                <li key={key}>
                  <Column nth={nth} at={name} used={used} />
                  <span className="columns-move">
                    <Button aria-label={said.up(nth + 1)} disabled={nth === 0} icon={<Icon of="up" />} onClick={() => move(nth, nth - 1)} />
                    <Button
                      aria-label={said.down(nth + 1)}
                      disabled={nth === fields.length - 1}
                      icon={<Icon of="down" />}
                      onClick={() => move(nth, nth + 1)}
                    />
                    <TakeAway nth={nth} onRemove={() => remove(name)} />
                  </span>
                </li>
              ))}
            </ol>
            {fields.length < most && (
              <Button icon={<Icon of="plus" />} onClick={() => add({ name: '', needs: [] })}>
                {said.add}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </FormDialog>
  );
}

type ColumnOf = { readonly nth: number; readonly at: number; readonly used: ReadonlySet<string> };

function Column({ nth, at, used }: ColumnOf) {
  const id = Form.useWatch<string | undefined>(['columns', at, 'id']);
  const needs = Form.useWatch<Need[] | undefined>(['columns', at, 'needs']) ?? [];
  const isUsed = id !== undefined && used.has(id);
  return (
    <div>
      <Form.Item name={[at, 'id']} hidden>
        <Input />
      </Form.Item>
      <Form.Item name={[at, 'name']} label={said.nth(nth + 1)} rules={[{ required: true, whitespace: true, message: said.missing }]}>
        <Input maxLength={30} aria-label={said.name(nth + 1)} />
      </Form.Item>
      {isUsed && <p className="columns-kept">{said.kept(needs.map((need) => words.needed[need]))}</p>}
      <Form.Item name={[at, 'needs']} label={said.needsShown} hidden={isUsed}>
        <Checkbox.Group aria-label={said.needs(nth + 1)} options={asked.map((need) => ({ value: need, label: words.needed[need] }))} />
      </Form.Item>
    </div>
  );
}

/** Only what has just been added goes away again: what the sheet has stays. */
function TakeAway({ nth, onRemove }: { readonly nth: number; readonly onRemove: () => void }) {
  const id = Form.useWatch<string | undefined>(['columns', nth, 'id']);
  return id === undefined && <Button aria-label={said.remove(nth + 1)} icon={<Icon of="close" />} onClick={onRemove} />;
}
