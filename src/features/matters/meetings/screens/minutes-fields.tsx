import { Button, Checkbox, Form, Input, Select } from 'antd';
import type { Answer, Asked } from '#kernel/contract.ts';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { keepMinutes, meeting } from '../contract.ts';
import { meetingWords as words } from './words.ts';
import './meetings.css';

type Around = Answer<typeof meeting>;
type Decided = { readonly what: string; readonly post: string; readonly unit?: string; readonly due: string };
/** What the form holds of units and of what was decided. */
export type MinutesValues = {
  readonly council?: string;
  readonly sides?: string[];
  readonly asked?: string[];
  readonly came?: string[];
  readonly resolutions?: Decided[];
};

const needed = { required: true, whitespace: true, message: words.missing };

/** Units and resolutions of a meeting, as the server takes them. */
export function minutesOf({
  council,
  sides = [],
  asked = [],
  came = [],
  resolutions = [],
}: MinutesValues): Pick<Asked<typeof keepMinutes>, 'council' | 'units' | 'resolutions'> {
  return {
    ...(council ? { council: { id: council, came: sides } } : {}),
    units: asked.map((unit) => ({ unit, came: came.includes(unit) })),
    resolutions: resolutions.map(({ what, post, unit, due }) => ({ what, post, due, ...(unit ? { unit } : {}) })),
  };
}

/** 到会单位 and 会上定的事, under the minutes. */
export function MinutesFields({ of: { units, owners, asked: before, council, councils } }: { readonly of: Around }) {
  const named = units.map(({ id, name }) => ({ value: id, label: name }));
  const asked = Form.useWatch<string[] | undefined>('asked') ?? [];
  return (
    <>
      {councils.length > 0 && <CouncilFields of={councils} called={council?.id} />}
      {units.length > 0 && (
        <Form.Item name="asked" label={words.units} initialValue={before}>
          <Select mode="multiple" options={named} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      )}
      {asked.length > 0 && (
        <Form.Item name="came" label={words.cameOf}>
          <Checkbox.Group options={named.filter(({ value }) => asked.includes(value))} />
        </Form.Item>
      )}
      <p className="desk-label">{words.resolutions}</p>
      <p className="desk-quiet">{words.resolutionsHint}</p>
      <Form.List name="resolutions">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Resolution key={key} nth={name} owners={owners} units={named} onRemove={() => remove(name)} />
            ))}
            <Button onClick={() => add({})}>{words.add}</Button>
          </>
        )}
      </Form.List>
    </>
  );
}

type CouncilProps = { readonly of: Around['councils']; readonly called: string | undefined };

/** Which council met, and which of its sides came. */
function CouncilFields({ of: councils, called }: CouncilProps) {
  const picked = Form.useWatch<string | undefined>('council') ?? called;
  const parts = councils.find(({ id }) => id === picked)?.parts ?? [];
  return (
    <>
      <Form.Item name="council" label={words.council} {...(called ? { initialValue: called } : {})}>
        <Select allowClear options={councils.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      {parts.length > 0 && (
        <Form.Item key={picked} name="sides" label={words.parts}>
          <Checkbox.Group options={parts.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
    </>
  );
}

type One = {
  readonly nth: number;
  readonly owners: Around['owners'];
  readonly units: readonly { readonly value: string; readonly label: string }[];
  readonly onRemove: () => void;
};

function Resolution({ nth, owners, units, onRemove }: One) {
  return (
    <div className="meeting-decided">
      <Form.Item name={[nth, 'what']} label={words.what(nth + 1)} rules={[needed]}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item name={[nth, 'post']} label={words.owner} rules={[needed]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={owners.map(({ post, called, kind }) => ({ value: post, label: `${called}（${kind}）` }))}
        />
      </Form.Item>
      {units.length > 0 && (
        <Form.Item name={[nth, 'unit']} label={words.unit}>
          <Select allowClear options={[...units]} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      )}
      <Form.Item name={[nth, 'due']} label={words.due} rules={[needed]}>
        <Input type="date" min={civilDay(useNow())} />
      </Form.Item>
      <Button aria-label={words.remove(nth + 1)} onClick={onRemove}>
        {words.removeShort}
      </Button>
    </div>
  );
}
