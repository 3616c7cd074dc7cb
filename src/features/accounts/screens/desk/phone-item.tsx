import { Form, Input } from 'antd';
import { words } from './words.ts';

/** A mobile number; blanks and dashes are forgiven. */
export function PhoneItem({ label = words.signIn.phone }: { readonly label?: string }) {
  return (
    <Form.Item
      name="phone"
      label={label}
      rules={[{ required: true, pattern: /^1[3-9](?:[\s-]*\d){9}$/, message: words.signIn.phoneMissing }]}
    >
      <Input inputMode="tel" autoComplete="tel" maxLength={20} />
    </Form.Item>
  );
}
