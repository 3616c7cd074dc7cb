import { Form, Input } from 'antd';
import { words } from './words.ts';

const { appoint: said } = words;

/** Somebody who stands in no ledger: name and phone, and a first password where no text messages are sent. */
export function NewcomerFields() {
  return (
    <>
      <NameAndPhone />
      <Form.Item name="password" label={said.password} extra={said.passwordHint} rules={[{ min: 10, message: said.passwordShort }]}>
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  );
}

/** By what somebody who stands in no ledger is known. */
export function NameAndPhone() {
  return (
    <>
      <Form.Item name="name" label={said.name} rules={[{ required: true, whitespace: true, min: 2, message: said.nameMissing }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item
        name="phone"
        label={said.phone}
        extra={said.phoneHint}
        rules={[{ required: true, pattern: /^1[3-9](?:[\s-]*\d){9}$/, message: said.phoneMissing }]}
      >
        <Input inputMode="tel" maxLength={20} />
      </Form.Item>
    </>
  );
}
