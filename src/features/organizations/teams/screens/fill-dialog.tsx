import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { persons } from '#features/people/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { PersonFinder } from '#ui/console/person-finder.tsx';
import { Shown } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import type { fillTeam, teamCandidates, teams } from '../contract.ts';
import { type Listed, startOf, withOne } from './fill-list.ts';
import { LatelyFilled } from './lately-filled.tsx';
import { teamWords } from './words.ts';

const words = teamWords.desk;
type Team = Answer<typeof teams>['rows'][number];
type Page = Answer<typeof teamCandidates>;
type FillProps = { readonly team: Team; readonly onClose: () => void };
type Typed = { readonly kind: string };

/** 一次登记多位: ticked among who is proposed, or looked up in the ledger; all of one kind, in one act that can be taken back as one. */
export function FillDialog({ team, onClose }: FillProps) {
  const seen = useSee<typeof teamCandidates>('organizations.team-candidates', { team: team.id });
  const change = useChange<typeof fillTeam>('organizations.fill-team', words.filled, onClose);
  const [list, setList] = useState<readonly Listed[] | null>(null);
  const [missing, miss] = useState<Error | null>(null);
  const rows = list ?? startOf(seen.data);
  const already = (person: string) => seen.data?.rows.find((one) => one.person === person)?.kinds ?? [];
  const picked = rows.filter((one) => one.picked);
  const submit = ({ kind }: Typed) => {
    const joining = picked.filter(({ person }) => !already(person).includes(kind));
    const whole = joining.length > 0 && joining.every(({ called }) => called.trim() !== '');
    miss(whole ? null : new Error(words.fillEmpty));
    if (whole) change.submit({ team: team.id, kind, members: joining.map(({ person, called }) => ({ person, called })), agreed: true });
  };
  const lacking = team.kinds.find(({ count }) => count === 0) ?? team.kinds[0];
  return (
    <FormDialog<Typed>
      title={words.fillFor(team.name)}
      tells={words.fillTells}
      submit={words.fillGo(picked.length)}
      width={640}
      pending={change.pending}
      fault={missing ?? change.fault}
      initial={lacking ? { kind: lacking.id } : {}}
      onSubmit={submit}
      onClose={onClose}
    >
      <Shown of={seen}>{(page) => <LatelyFilled of={page.lately} />}</Shown>
      <Form.Item name="kind" label={words.kind} rules={[{ required: true, message: words.missing }]}>
        <Select options={team.kinds.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Who rows={rows} page={seen.data} onChange={setList} />
      <More onAdd={(one) => setList(withOne(rows, one))} />
      <Form.Item
        name="agreed"
        valuePropName="checked"
        rules={[{ validator: (_, agreed) => (agreed ? Promise.resolve() : Promise.reject(new Error(words.fillAgreedMissing))) }]}
      >
        <Checkbox>{words.fillAgreed}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

type WhoProps = { readonly rows: readonly Listed[]; readonly page: Page | undefined; readonly onChange: (rows: readonly Listed[]) => void };

/** Whoever is in as this kind already stands there ticked, and cannot be ticked again. */
function Who({ rows, page, onChange }: WhoProps) {
  const kind = Form.useWatch<string | undefined>('kind');
  const isIn = (person: string) => page?.rows.find((one) => one.person === person)?.kinds.includes(kind ?? '') ?? false;
  const set = (changed: Listed) => onChange(rows.map((one) => (one.person === changed.person ? changed : one)));
  return (
    <Form.Item label={words.fillWho}>
      {rows.length === 0 && <p className="dialog-tells">{words.fillNobody}</p>}
      <ul className="fill-list">
        {rows.map((one) => (
          <li key={one.person}>
            <Checkbox
              checked={one.picked || isIn(one.person)}
              disabled={isIn(one.person)}
              onChange={({ target }) => set({ ...one, picked: target.checked })}
            >
              <b>{one.masked}</b> <span>{one.why}</span>
            </Checkbox>
            {one.picked && !isIn(one.person) && (
              <Input
                aria-label={words.fillCalled(one.masked)}
                placeholder={words.called}
                maxLength={20}
                value={one.called}
                onChange={({ target }) => set({ ...one, called: target.value })}
              />
            )}
          </li>
        ))}
      </ul>
    </Form.Item>
  );
}

type Known = { readonly id: string; readonly masked: string };

/** Somebody the proposals do not name, found in the ledger and shown masked. */
function More({ onAdd }: { readonly onAdd: (person: Known) => void }) {
  const [like, setLike] = useState('');
  const found = useSee<typeof persons>('people.persons', { like }, { enabled: like !== '' });
  const add = (id: string | undefined) => {
    const one = found.data?.rows.find((row) => row.id === id);
    if (!one) return;
    onAdd(one);
    setLike('');
  };
  return (
    <Form.Item label={words.fillMore}>
      <PersonFinder like={like} onLike={setLike} found={found} onChange={add} />
    </Form.Item>
  );
}
