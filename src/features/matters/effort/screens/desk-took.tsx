import { Form, InputNumber } from 'antd';
import { deskEffortWords as words } from './desk-words.ts';

export type Took = { readonly minutes?: number | null; readonly trips?: number | null };

/** How long it took and how often one had to go, asked at the desk where work is said to be done. Both may be left open. */
export function DeskTook() {
  return (
    <div className="desk-took">
      <Form.Item name="minutes" label={words.took} extra={words.tookHint}>
        <InputNumber min={0} max={6000} precision={0} suffix={words.minutes} />
      </Form.Item>
      <Form.Item name="trips" label={words.trips}>
        <InputNumber min={0} max={50} precision={0} suffix={words.times} />
      </Form.Item>
    </div>
  );
}

/** As the contract takes it: what was left open is not said. */
export function tookOf({ minutes, trips }: Took): { minutes?: number; trips?: number } {
  return { ...(typeof minutes === 'number' ? { minutes } : {}), ...(typeof trips === 'number' ? { trips } : {}) };
}
