import { AutoComplete, Checkbox, Form, Input, Select } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { useNow } from '#ui/now.ts';
import { civilDay, when } from '#ui/when.ts';
import type { entrust, entrustedAlike, entrusting, loads } from '../../contract.ts';
import { words } from '../words.ts';

const said = words.form;
type Asked = {
  readonly department: string;
  readonly leaf: string;
  readonly subject: string;
  readonly places: string[];
  readonly until: string;
  readonly evidence: string;
};
type Of = { readonly community: HerePlace };

/** Who, what, until when, by what it is done; beside each grid what its workers have in hand already. */
export function EntrustDialog({ community, onClose }: Of & { readonly onClose: () => void }) {
  const entrusts = useChange<typeof entrust>('matters.entrust', said.done, onClose);
  return (
    <FormDialog<Asked>
      title={said.title}
      tells={said.tells}
      submit={said.submit}
      width={640}
      pending={entrusts.pending}
      fault={entrusts.fault}
      onSubmit={entrusts.submit}
      onClose={onClose}
    >
      <What />
      <PlacesField community={community} />
      <Alike />
      <Form.Item name="until" label={said.until} rules={[{ required: true, message: said.untilMissing }]}>
        <Input type="date" min={civilDay(useNow())} className="entrust-day" />
      </Form.Item>
      <Form.Item name="evidence" label={said.evidence} rules={[{ required: true, whitespace: true, message: said.evidenceMissing }]}>
        <Input.TextArea rows={2} maxLength={120} showCount placeholder={said.evidenceHint} />
      </Form.Item>
      <NotAsked />
    </FormDialog>
  );
}

/** What no department may ask of a grid: read before it is written, not after. */
function NotAsked() {
  const { limits = [] } = useSee<typeof entrusting>('matters.entrusting', {}).data ?? {};
  return (
    <details className="entrust-limits">
      <summary>{said.limits}</summary>
      <ul>
        {limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </details>
  );
}

function What() {
  const known = useSee<typeof entrusting>('matters.entrusting', {});
  const departments = (known.data?.departments ?? []).map((value) => ({ value }));
  const leaves = (known.data?.leaves ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className="entrust-two">
        <Form.Item
          name="department"
          label={said.department}
          rules={[{ required: true, whitespace: true, message: said.departmentMissing }]}
        >
          <AutoComplete options={departments} showSearch={{ filterOption: true }} placeholder={said.departmentHint} maxLength={20} />
        </Form.Item>
        <Form.Item name="leaf" label={said.leaf} rules={[{ required: true, message: said.leafMissing }]}>
          <Select options={leaves} showSearch={{ optionFilterProp: 'label' }} loading={known.isPending} />
        </Form.Item>
      </div>
      <Form.Item name="subject" label={said.subject} rules={[{ required: true, whitespace: true, message: said.subjectMissing }]}>
        <Input maxLength={60} showCount />
      </Form.Item>
    </>
  );
}

type Grid = Answer<typeof loads>['grids'][number];

/** The grids in their own order, never by how much they have: nobody is ranked. */
function PlacesField({ community }: Of) {
  const known = useSee<typeof loads>('matters.loads', { community: community.id });
  const grids = known.data?.grids ?? [];
  const options = [
    ...grids.map((grid) => ({ value: grid.id, label: <GridLine of={grid} />, disabled: grid.today >= grid.most })),
    { value: community.id, label: said.desk(community.name) },
  ];
  return (
    <Form.Item name="places" label={said.places} rules={[{ required: true, type: 'array', min: 1, message: said.placesMissing }]}>
      <Checkbox.Group className="entrust-places" options={options} />
    </Form.Item>
  );
}

function GridLine({ of: { name, workers, ...load } }: { readonly of: Grid }) {
  return (
    <span className="entrust-grid">
      <b>{name}</b> {workers.length > 0 ? workers.join('、') : said.nobody}
      <small className={load.late > 0 ? 'entrust-late' : undefined}>{said.load(load)}</small>
    </span>
  );
}

/** Somebody may have asked for the same already: said before it is sent, not after. */
function Alike() {
  const form = Form.useFormInstance<Asked>();
  const leaf = Form.useWatch<string | undefined>('leaf', form) ?? '';
  const places = Form.useWatch<string[] | undefined>('places', form) ?? [];
  const asked = leaf !== '' && places.length > 0;
  const found = useSee<typeof entrustedAlike>('matters.entrusted-alike', { leaf, places }, { enabled: asked });
  const now = useNow();
  const rows = asked ? (found.data?.rows ?? []) : [];
  return (
    <div role="status">
      {rows.length > 0 && (
        <div className="entrust-alike">
          <p>{said.alike}</p>
          <ul>
            {rows.map(({ matter, place, department, subject, dueAt }) => (
              <li key={matter}>{said.alikeOne(place, department, subject, dueAt === null ? '' : when(dueAt, now))}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
