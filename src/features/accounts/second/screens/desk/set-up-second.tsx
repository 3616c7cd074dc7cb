import { Button, Checkbox, Form, Input } from 'antd';
import type { beginSecond } from '#features/accounts/second/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { Qr } from '../qr.tsx';
import { RecoveryCodes } from '../recovery-codes.tsx';
import { inFours, useSettingUp } from '../use-second.ts';
import { secondWords as words } from '../words.ts';

const { setUp: said } = words;

/** At the desk: scan, confirm, put the recovery codes away. */
export function SetUpSecond({ onDone }: { readonly onDone: () => void }) {
  const { begin, begun, codes, pending, error, confirm } = useSettingUp();
  if (codes) return <PutAway codes={codes} onDone={onDone} />;
  if (begun) return <Scan of={begun} pending={pending} error={error} onCode={confirm} />;
  return (
    <>
      <p>{said.why}</p>
      <FormFault of={error} />
      <p className="second-quiet">
        <Button type="primary" block loading={pending} onClick={begin}>
          {said.begin}
        </Button>
      </p>
    </>
  );
}

type ScanProps = {
  readonly of: Answer<typeof beginSecond>;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onCode: (code: string) => void;
};

function Scan({ of: { secret, qr, demoCode }, pending, error, onCode }: ScanProps) {
  const [form] = Form.useForm<{ readonly code: string }>();
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={({ code }) => onCode(code)}>
      <ol className="second-steps">
        {said.how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Qr of={qr} />
      <p className="second-quiet">{said.byHand}</p>
      <p className="second-secret">{inFours(secret)}</p>
      <Form.Item name="code" label={words.code} rules={[{ required: true, pattern: /^\s*\d{3}\s?\d{3}\s*$/, message: words.codeMissing }]}>
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={7} />
      </Form.Item>
      {demoCode !== null && (
        <p className="gate-demo" role="status">
          {words.demo(demoCode)}{' '}
          <Button type="link" size="small" onClick={() => form.setFieldValue('code', demoCode)}>
            {words.fillIn}
          </Button>
        </p>
      )}
      <FormFault of={error} />
      <Button type="primary" htmlType="submit" block loading={pending}>
        {said.confirm}
      </Button>
    </Form>
  );
}

/** The ten codes, and on only for whoever says that they are put away. */
export function PutAway({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  return (
    <>
      <h2 className="second-title">{words.codes.title}</h2>
      <RecoveryCodes of={codes} />
      <Form layout="vertical" className="second-foot" onFinish={onDone}>
        <Button icon={<Icon of="print" />} onClick={() => window.print()}>
          {words.codes.print}
        </Button>
        <Form.Item
          name="kept"
          valuePropName="checked"
          rules={[{ validator: async (_, kept: boolean) => (kept ? undefined : Promise.reject(new Error(words.codes.keptFirst))) }]}
        >
          <Checkbox>{words.codes.kept}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" block>
          {words.codes.go}
        </Button>
      </Form>
    </>
  );
}
