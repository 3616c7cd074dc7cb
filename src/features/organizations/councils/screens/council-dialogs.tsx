import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { Answer, Given } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { type Somebody, SomebodyFields, whoIs } from '../../screens/desk/somebody-fields.tsx';
import type { addCouncilRule, councilRules, councils, foundCouncil, sitInCouncil } from '../contract.ts';
import { words } from './desk-words.ts';

const { fields } = words;
const written = { required: true, whitespace: true, message: words.missing } as const;
const chosen = { required: true, message: words.missing } as const;
type Closes = { readonly onClose: () => void };
type Rule = Answer<typeof councilRules>['rows'][number];
type Founded = { area: string; rule: string; name: string; about: string; lead?: string; fixed?: string[]; others?: string[] };

/** Founds a council: the rule that was chosen says which parts are asked for. */
export function FoundCouncilDialog({ community, onClose }: Closes & { readonly community: string }) {
  const known = useSee<typeof councilRules>('organizations.council-rules', { community }).data;
  return (
    <ChangeDialog<typeof foundCouncil, Founded>
      name="organizations.found-council"
      title={words.found}
      tells={words.foundTells}
      done={words.founded}
      initial={{ area: community }}
      asked={({ lead, ...given }) => ({ ...given, ...(lead ? { lead } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="rule" label={fields.rule} rules={[chosen]}>
        <Select options={known?.rows.map(({ id, name, own }) => ({ value: id, label: own ? words.own(name) : name })) ?? []} />
      </Form.Item>
      <Form.Item name="area" label={fields.area} rules={[chosen]}>
        <Select options={known?.areas.map(({ id, name }) => ({ value: id, label: name })) ?? []} />
      </Form.Item>
      <Form.Item name="name" label={fields.name} rules={[{ ...written, min: 2 }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="about" label={fields.about} rules={[{ ...written, min: 4 }]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
      <RuleParts rules={known?.rows ?? []} />
    </ChangeDialog>
  );
}

/** The parts the chosen rule asks for, by what they are usually called. */
function RuleParts({ rules }: { readonly rules: readonly Rule[] }) {
  const picked = Form.useWatch<string | undefined>('rule');
  const rule = rules.find(({ id }) => id === picked);
  if (!rule) return null;
  return (
    <div key={rule.id}>
      {rule.leads && (
        <Form.Item name="lead" label={fields.lead} rules={[written]} initialValue={rule.leadCalled ?? ''}>
          <Input maxLength={20} />
        </Form.Item>
      )}
      <Form.Item
        name="fixed"
        label={fields.fixed}
        extra={fields.fixedHint(rule.fixed)}
        initialValue={rule.fixedCalled}
        rules={[{ ...chosen, type: 'array', min: rule.fixed ?? 2 }]}
      >
        <Select mode="tags" open={false} suffix={null} maxCount={rule.fixed ?? 12} />
      </Form.Item>
      {rule.others && (
        <Form.Item name="others" label={fields.others} extra={fields.othersHint} initialValue={rule.otherCalled}>
          <Select mode="tags" open={false} suffix={null} maxCount={12} />
        </Form.Item>
      )}
    </div>
  );
}

type Ruled = { name: string; leads?: boolean; fixed?: number | null; single?: boolean; others?: boolean };

/** A rule of the community's own. */
export function RuleDialog({ community, onClose }: Closes & { readonly community: string }) {
  return (
    <ChangeDialog<typeof addCouncilRule, Ruled>
      name="organizations.add-council-rule"
      title={words.addRule}
      tells={words.addRuleTells}
      done={words.ruleAdded}
      asked={({ fixed, ...given }) => ({ community, ...given, ...(fixed ? { fixed } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="name" label={fields.name} rules={[{ ...written, min: 2 }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="fixed" label={fields.count}>
        <InputNumber min={1} max={12} />
      </Form.Item>
      {(['leads', 'single', 'withOthers'] as const).map((ticked) => (
        <Form.Item key={ticked} name={ticked === 'withOthers' ? 'others' : ticked} valuePropName="checked" noStyle>
          <Checkbox className="councils-tick">{fields[ticked]}</Checkbox>
        </Form.Item>
      ))}
    </ChangeDialog>
  );
}

type SitProps = Closes & {
  readonly part: { readonly id: string; readonly name: string };
  readonly units: Answer<typeof councils>['units'];
};
type Sits = Somebody & { who: 'person' | 'unit'; called?: string; unit?: string };

/** Somebody of the ledger, or a unit of the community, comes to sit for a part. */
export function SitDialog({ part, units, onClose }: SitProps) {
  return (
    <ChangeDialog<typeof sitInCouncil, Sits>
      name="organizations.sit-in-council"
      title={words.sitFor(part.name)}
      tells={words.sitTells}
      done={words.seated}
      initial={{ who: 'person' }}
      asked={(given) => askedOf(part.id, given)}
      onClose={onClose}
    >
      <Form.Item name="who" label={words.who}>
        <Radio.Group
          options={[
            { value: 'person', label: words.aPerson },
            { value: 'unit', label: words.aUnit },
          ]}
        />
      </Form.Item>
      <Who units={units} />
    </ChangeDialog>
  );
}

function askedOf(part: string, { who, called = '', unit = '', ...somebody }: Sits): Given<typeof sitInCouncil> {
  return who === 'unit' ? { part, unit } : { part, called, ...whoIs(somebody) };
}

function Who({ units }: Pick<SitProps, 'units'>) {
  const who = Form.useWatch<Sits['who'] | undefined>('who');
  if (who === 'unit')
    return (
      <Form.Item name="unit" label={words.unit} rules={[chosen]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={units.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
    );
  return (
    <>
      <SomebodyFields label={words.person} />
      <Form.Item name="called" label={words.called} rules={[written]}>
        <Input maxLength={20} />
      </Form.Item>
    </>
  );
}
