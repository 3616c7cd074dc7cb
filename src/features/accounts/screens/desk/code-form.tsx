import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { requestCode, signIn } from '#features/accounts/contract.ts';
import type { Asked } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { FormFault, useFaults } from '#ui/console/form-dialog.tsx';
import { PhoneItem } from './phone-item.tsx';
import { words } from './words.ts';

const { signIn: said } = words;
type Typed = Asked<typeof signIn>;

/** Phone and a one-time code. Only a demo county shows the code on the page. */
export function CodeForm({ onDone }: { readonly onDone: () => void }) {
  const [form] = Form.useForm<Typed>();
  const sending = useAsk<typeof requestCode>('accounts.request-code');
  const entering = useAsk<typeof signIn>('accounts.sign-in');
  const [wait, startWaiting] = useCountdown();
  useFaults(form, entering.error);
  const send = () =>
    form.validateFields(['phone']).then(
      ({ phone }) => sending.mutate({ phone }, { onSuccess: ({ resendInSeconds }) => startWaiting(resendInSeconds) }),
      () => undefined, // the form says what is wrong
    );
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(typed: Typed) => entering.mutate(typed, { onSuccess: onDone })}>
      <PhoneItem />
      <Form.Item label={said.code} htmlFor="code" required>
        <div className="gate-code">
          <Form.Item name="code" noStyle rules={[{ required: true, pattern: /^\d{6}$/, message: said.codeMissing }]}>
            <Input id="code" inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
          </Form.Item>
          <Button onClick={() => void send()} disabled={wait > 0} loading={sending.isPending}>
            {wait > 0 ? said.again(wait) : said.getCode}
          </Button>
        </div>
      </Form.Item>
      {sending.data && (
        <p className="gate-demo" role="status">
          {sending.data.demoCode ? said.demoCode(sending.data.demoCode) : said.sent}
        </p>
      )}
      <FormFault of={entering.error ?? sending.error} />
      <Button type="primary" htmlType="submit" block loading={entering.isPending}>
        {said.submit}
      </Button>
    </Form>
  );
}

function useCountdown(): readonly [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft];
}
