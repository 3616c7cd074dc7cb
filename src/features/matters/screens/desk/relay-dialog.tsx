import { Form, Input, Radio, Rate } from 'antd';
import type { rate, sign } from '#features/matters/contract.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { words as kit } from '#ui/words.ts';
import type { Doable, Outcome } from './acts.ts';
import type { DialogOf } from './shown.ts';
import { words } from './words.ts';

const { acts, relay: said } = words;
export type Channel = (typeof words.channels)[number]['value'];
type Relayed = { readonly relayed: Channel; readonly stars?: number; readonly said?: string };

/** What the opener answered on the phone, at the counter or at the door, passed on by staff who are not the one at work on it. */
export function RelayDialog({ matter, can, outcome, onClose }: DialogOf & { readonly can: Doable; readonly outcome: Outcome }) {
  const rating = useChange<typeof rate>('matters.rate', acts.done, onClose);
  const signing = useChange<typeof sign>('matters.sign', acts.done, onClose);
  const rates = can.verb === 'rate';
  const solved = outcome.main;
  const act = rates ? rating : signing;
  const step = { matter: matter.id, step: can.step };
  const submit = ({ relayed, stars, said: told }: Relayed) => {
    if (!rates) return signing.submit({ ...step, outcome: outcome.id, relayed });
    return rating.submit({ ...step, relayed, solved, ...(stars ? { stars } : {}), ...(told ? { said: told } : {}) });
  };
  return (
    <FormDialog<Relayed>
      title={acts.relay(outcome.name)}
      tells={said.tells}
      submit={outcome.name}
      pending={act.pending}
      fault={act.fault}
      onSubmit={submit}
      onClose={onClose}
    >
      <HeardBy />
      {rates && solved && (
        <Form.Item name="stars" label={said.stars}>
          <Rate tooltips={kit.starsMean.slice(1)} />
        </Form.Item>
      )}
      {rates && (
        <Form.Item name="said" label={said.said} rules={solved ? [] : [{ required: true, whitespace: true, message: said.saidMissing }]}>
          <Input.TextArea rows={3} maxLength={solved ? 500 : 300} showCount />
        </Form.Item>
      )}
    </FormDialog>
  );
}

/** How staff heard what the resident said. */
export function HeardBy() {
  return (
    <Form.Item name="relayed" label={said.heard} rules={[{ required: true, message: said.heardMissing }]}>
      <Radio.Group options={[...words.channels]} />
    </Form.Item>
  );
}
