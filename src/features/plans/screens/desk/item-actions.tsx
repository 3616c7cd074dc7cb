import { Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { SideSection } from '#ui/console/frame.tsx';
import { useChange } from '#ui/console/use-change.ts';
import type { board, carry, drop, finish, item, link, reopen, report } from '../../contract.ts';
import { words } from '../words.ts';
import { ItemDialog } from './item-dialog.tsx';
import { TagDialog } from './tag-dialog.tsx';

const said = words.item;
type Open = Answer<typeof item>;
type Board = Answer<typeof board>;
type Verb = 'report' | 'finish' | 'reopen' | 'drop';
type Asking = Verb | 'change' | 'part' | 'carry' | 'solve' | 'tag';

/** Only what this person can do to it now; the main thing first. */
export function ItemActions({ of, board: sheet }: { readonly of: Open; readonly board: Board }) {
  const [asking, ask] = useState<Asking | null>(null);
  const may = offered(of, sheet);
  if (may.length === 0) return null;
  return (
    <SideSection title={said.actions}>
      <div className="plan-actions">
        {may.map((one, index) => (
          <Button key={one} type={index === 0 ? 'primary' : 'default'} onClick={() => ask(one)}>
            {one === 'part' ? said.addPart : said[one]}
          </Button>
        ))}
      </div>
      {asking && <Asked {...{ asking, of, board: sheet }} onClose={() => ask(null)} />}
    </SideSection>
  );
}

function offered(of: Open, sheet: Board): Asking[] {
  const reports: Asking[] = of.mayReport ? ['finish', 'report'] : [];
  if (!of.mayKeep) return reports;
  return of.state === 'open' ? [...reports, ...changing(of, sheet), 'drop'] : of.follows === null ? ['reopen'] : [];
}

/** What its keepers do to an item that goes on; what stands for something else is changed where that is. */
function changing({ follows, isPart, needs }: Open, { kind }: Board): Asking[] {
  const own: Asking[] = follows === null ? ['change'] : [];
  const whole: Asking[] = follows === null && !isPart ? ['part', 'carry'] : [];
  const solves: Asking[] = needs.includes('solution') ? ['solve'] : [];
  const tags: Asking[] = kind !== 'campaign' && !isPart ? ['tag'] : [];
  return [...own, ...whole, ...solves, ...tags];
}

type AskedProps = { readonly asking: Asking; readonly of: Open; readonly board: Board; readonly onClose: () => void };

function Asked({ asking, of, board: sheet, onClose }: AskedProps) {
  const column = sheet.columns.find(({ id }) => id === of.column);
  if (asking === 'carry' || asking === 'solve') return <NumberDialog what={asking} item={of.id} onClose={onClose} />;
  if (asking === 'tag') return <TagDialog item={of.id} onClose={onClose} />;
  if (asking === 'change') return column ? <ItemDialog board={sheet} {...{ column, of, onClose }} /> : null;
  if (asking === 'part') return column ? <ItemDialog board={sheet} column={column} parent={of.id} onClose={onClose} /> : null;
  return <SayDialog verb={asking} of={of} onClose={onClose} />;
}

type Said = { readonly said: string; readonly reached?: number | null };

/** The sentence without which nothing changes; of an item with a figure also how far it is. */
export function SayDialog({
  verb,
  of,
  onClose,
}: {
  readonly verb: Verb;
  readonly of: Pick<Open, 'id' | 'target' | 'reached' | 'measuredIn'>;
  readonly onClose: () => void;
}) {
  const says = useChange<typeof report | typeof finish | typeof reopen | typeof drop>(`plans.${verb}`, said.saved, onClose);
  const measures = verb === 'report' && of.target !== null;
  return (
    <FormDialog<Said>
      title={said.asked[verb]}
      tells={said.tells[verb]}
      submit={said.asked[verb]}
      pending={says.pending}
      fault={says.fault}
      initial={{ reached: of.reached }}
      onSubmit={({ said: text, reached }) => says.submit({ item: of.id, said: text, ...(measures && reached != null ? { reached } : {}) })}
      onClose={onClose}
    >
      {measures && (
        <Form.Item name="reached" label={said.reached}>
          <InputNumber min={0} precision={0} suffix={of.measuredIn} />
        </Form.Item>
      )}
      <Form.Item name="said" label={said.said} rules={[{ required: true, whitespace: true, min: 2, message: said.saidMissing }]}>
        <Input.TextArea rows={3} maxLength={300} showCount />
      </Form.Item>
    </FormDialog>
  );
}

type NumberProps = { readonly what: 'carry' | 'solve'; readonly item: string; readonly onClose: () => void };

/** The matter that carries an item from now on, or by which a problem was solved. */
function NumberDialog({ what, item: id, onClose }: NumberProps) {
  const carries = useChange<typeof carry>('plans.carry', said.saved, onClose);
  const links = useChange<typeof link>('plans.link', said.saved, onClose);
  const { pending, fault } = what === 'carry' ? carries : links;
  return (
    <FormDialog<{ readonly number: string }>
      title={said[what]}
      tells={what === 'carry' ? said.carryTells : said.solveTells}
      submit={words.form.submit}
      pending={pending}
      fault={fault}
      onSubmit={({ number }) =>
        what === 'carry' ? carries.submit({ item: id, number }) : links.submit({ item: id, what: 'solved-by', number })
      }
      onClose={onClose}
    >
      <Form.Item name="number" label={said.number} rules={[{ required: true, whitespace: true, message: said.numberMissing }]}>
        <Input maxLength={20} />
      </Form.Item>
    </FormDialog>
  );
}
