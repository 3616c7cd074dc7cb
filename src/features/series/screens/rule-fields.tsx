import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useSee } from '#ui/ask.ts';
import { Icon } from '#ui/phone/icon.tsx';
import type { ahead } from '../contract.ts';
import { type RuleFields as Fields, type Rule, ruleOf } from './rule-of.ts';
import { words } from './words.ts';

const said = words.form;
const needed = { required: true, message: said.missing };
const weekdays = said.weekday.map((label, at) => ({ value: at + 1, label }));
const months = Array.from({ length: 12 }, (_, at) => ({ value: at + 1, label: `${at + 1} 月` }));
/** As many as a rule takes. */
const mostExcepted = 60;
const choices = (from: Readonly<Record<string, string>>) => Object.entries(from).map(([value, label]) => ({ value, label }));

/** When it comes again, with the next three days as they would be. */
export function RuleFields() {
  const every = Form.useWatch<Fields['every']>('every');
  return (
    <>
      <div className="series-two">
        <Form.Item name="every" label={said.every} rules={[needed]}>
          <Select options={choices(said.everies)} />
        </Form.Item>
        {every === 'week' && (
          <Form.Item name="weekdays" label={said.weekdays} rules={[needed]}>
            <Select mode="multiple" options={weekdays} />
          </Form.Item>
        )}
        {every === 'quarter' && (
          <Form.Item name="month" label={said.quarterMonth} rules={[needed]}>
            <Select options={months.slice(0, 3).map(({ value }) => ({ value, label: String(value) }))} />
          </Form.Item>
        )}
        {every === 'year' && (
          <Form.Item name="month" label={said.month} rules={[needed]}>
            <Select options={months} />
          </Form.Item>
        )}
      </div>
      {every !== undefined && every !== 'day' && every !== 'week' && <On />}
      <div className="series-two">
        <Form.Item name="shift" label={said.shift}>
          <Select options={choices(said.shifts)} />
        </Form.Item>
        <Form.Item name="from" label={said.from} rules={[needed]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="until" label={said.until}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Except />
      <Ahead />
    </>
  );
}

function On() {
  const kind = Form.useWatch<Fields['onKind']>('onKind') ?? 'day';
  return (
    <div className="series-two">
      <Form.Item name="onKind" label={said.onKind}>
        <Select options={choices(said.onKinds)} />
      </Form.Item>
      {kind === 'day' ? (
        <Form.Item name="day" label={said.day} rules={[needed]}>
          <InputNumber min={1} max={31} precision={0} />
        </Form.Item>
      ) : (
        <>
          <Form.Item name="week" label={said.week} rules={[needed]}>
            <Select options={[1, 2, 3, 4, -1].map((value) => ({ value, label: said.weeks[value as keyof typeof said.weeks] }))} />
          </Form.Item>
          <Form.Item name="weekday" label={said.weekdays} rules={[needed]}>
            <Select options={weekdays} />
          </Form.Item>
        </>
      )}
    </div>
  );
}

/** Single days on which it does not come. */
function Except() {
  return (
    <Form.List name="except">
      {(fields, { add, remove }) => (
        <div className="series-except">
          {fields.map(({ key, name }) => (
            <span key={key}>
              <Form.Item name={name} noStyle>
                <Input type="date" aria-label={said.exceptNth(name + 1)} />
              </Form.Item>
              <Button aria-label={said.exceptRemove(name + 1)} icon={<Icon of="close" />} onClick={() => remove(name)} />
            </span>
          ))}
          {fields.length < mostExcepted && <Button onClick={() => add('')}>{said.except}</Button>}
          {fields.length > 0 && <p className="series-quiet">{said.exceptTells}</p>}
        </div>
      )}
    </Form.List>
  );
}

function Ahead() {
  const fields = Form.useWatch((values: Fields) => values) ?? {};
  const rule = ruleOf(fields);
  return rule && <NextOf rule={rule} />;
}

function NextOf({ rule }: { readonly rule: Rule }) {
  const seen = useSee<typeof ahead>('series.ahead', { rule });
  if (!seen.data) return null;
  const days = seen.data.times.map(({ day, provisional }) => (provisional ? `${day}（${words.provisional}）` : day));
  return (
    <p role="status" className="series-quiet">
      {days.length === 0 ? said.never : `${said.next}${days.join('、')}`}
    </p>
  );
}
