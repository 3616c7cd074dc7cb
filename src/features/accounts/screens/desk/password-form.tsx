import { Button, Form, Input } from 'antd';
import type { signInStaff } from '#features/accounts/contract.ts';
import type { Asked } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { FormFault, useFaults } from '#ui/console/form-dialog.tsx';
import { PhoneItem } from './phone-item.tsx';
import { words } from './words.ts';

const { signIn: said } = words;

/** Phone and password, for staff who have set one. */
export function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const [form] = Form.useForm<Asked<typeof signInStaff>>();
  const entering = useAsk<typeof signInStaff>('accounts.sign-in-staff');
  useFaults(form, entering.error);
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(typed: Asked<typeof signInStaff>) => entering.mutate(typed, { onSuccess: onDone })}
    >
      <PhoneItem />
      <Form.Item name="password" label={said.password} extra={said.forgot} rules={[{ required: true, message: said.passwordMissing }]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <FormFault of={entering.error} />
      <Button type="primary" htmlType="submit" block loading={entering.isPending}>
        {said.submit}
      </Button>
    </Form>
  );
}
