import { Form, Input, Select } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import { type Somebody, SomebodyFields, whoIs } from '../../screens/desk/somebody-fields.tsx';
import type { bodies, body, takeSeat } from '../contract.ts';
import { words } from './desk-words.ts';

const chosen = { required: true, message: words.missing } as const;
const written = { required: true, whitespace: true, message: words.missing } as const;
type Seated = Somebody & {
  called: string;
  workPhone?: string;
  since: string;
  until?: string;
  homeBody?: string;
  homeUnit?: string;
  reason?: string;
};
type SeatProps = {
  readonly body: string;
  readonly seat: Answer<typeof body>['seats'][number];
  readonly bodies: Answer<typeof bodies>['rows'];
  readonly onClose: () => void;
};

/** Somebody takes a seat; for a part-time one also where they come from. */
export function SeatDialog({ body: id, seat, bodies: known, onClose }: SeatProps) {
  return (
    <ChangeDialog<typeof takeSeat, Seated>
      name="organizations.take-seat"
      title={words.seatFor(seat.name)}
      tells={words.seatTells}
      done={words.seated}
      initial={{ since: civilDay(useNow()) }}
      asked={({ from, person, name, phone, called, since, ...more }) => ({
        ...{ body: id, seat: seat.kind, called, since, ...said(more) },
        ...whoIs({ from, person, name, phone }),
      })}
      onClose={onClose}
    >
      <SomebodyFields label={words.person} />
      <Form.Item name="called" label={words.called} rules={[written]}>
        <Input maxLength={20} />
      </Form.Item>
      {seat.partTime && (
        <>
          <Form.Item name="homeBody" label={words.home} extra={words.homeHint}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              options={known.map((one) => ({ value: one.id, label: one.name }))}
            />
          </Form.Item>
          <Form.Item name="homeUnit" label={words.homeUnit}>
            <Input maxLength={40} />
          </Form.Item>
        </>
      )}
      <Form.Item name="workPhone" label={words.workPhone}>
        <Input maxLength={20} inputMode="tel" />
      </Form.Item>
      <Form.Item name="since" label={words.since} rules={[chosen]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item
        name="until"
        label={seat.years === null ? words.until : words.untilTerm(seat.years)}
        rules={seat.years === null ? [] : [chosen]}
      >
        <Input type="date" />
      </Form.Item>
      <Form.Item name="reason" label={words.reason}>
        <Input maxLength={120} />
      </Form.Item>
    </ChangeDialog>
  );
}

/** What was left empty is not said. */
function said(more: Omit<Seated, keyof Somebody | 'called' | 'since'>) {
  return Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined && value !== ''));
}
