import { Button, Form, Input } from 'antd';
import type { beginCounty, divisions } from '#features/setup/contract.ts';
import type { Asked } from '#kernel/contract.ts';
import { ask } from '#ui/ask.ts';
import { FormFault, useFaults } from '#ui/console/form-dialog.tsx';
import { type Branch, LazyCascader } from '#ui/console/lazy-cascader.tsx';
import { PhoneItem } from './phone-item.tsx';
import { words } from './words.ts';

const { setup: said } = words;
type Typed = Omit<Asked<typeof beginCounty>, 'division'> & { readonly division: readonly string[] };
export type SetupProps = {
  readonly beginning: {
    readonly isPending: boolean;
    readonly error: Error | null;
    readonly mutate: (asked: Asked<typeof beginCounty>) => void;
  };
  /** The name of the division chosen, for what is said at the end. */
  readonly onDivision: (name: string) => void;
};

export function SetupForm({ beginning, onDivision }: SetupProps) {
  const [form] = Form.useForm<Typed>();
  useFaults(form, beginning.error);
  const begin = ({ division, ...typed }: Typed) => beginning.mutate({ ...typed, division: division.at(-1) ?? '' });
  return (
    <Form<Typed> form={form} layout="vertical" requiredMark={false} onFinish={begin} scrollToFirstError>
      <Form.Item name="code" label={said.code} extra={said.codeHint} rules={[{ required: true, message: said.codeMissing }]}>
        <Input autoComplete="off" maxLength={20} />
      </Form.Item>
      <DivisionField onDivision={onDivision} />
      <Form.Item name="called" label={said.called} rules={[{ required: true, whitespace: true, min: 2, message: said.calledMissing }]}>
        <Input autoComplete="name" maxLength={20} />
      </Form.Item>
      <PhoneItem label={said.phone} />
      <Form.Item
        name="password"
        label={words.signIn.password}
        extra={said.passwordHint}
        rules={[{ required: true, min: 10, message: said.passwordMissing }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <FormFault of={beginning.error} />
      <Button type="primary" htmlType="submit" block loading={beginning.isPending}>
        {said.submit}
      </Button>
    </Form>
  );
}

/** 省 → 市 → 县（区）; a city alone will do. */
function DivisionField({ onDivision }: Pick<SetupProps, 'onDivision'>) {
  return (
    <Form.Item
      name="division"
      label={said.division}
      extra={said.divisionHint}
      rules={[
        {
          validator: (_, path?: readonly string[]) =>
            path && path.length >= 2 ? Promise.resolve() : Promise.reject(new Error(said.divisionMissing)),
        },
      ]}
    >
      <LazyCascader anyLevel placeholder={said.divisionMissing} inside={divisionsUnder} onName={onDivision} />
    </Form.Item>
  );
}

async function divisionsUnder(under: string | null): Promise<Branch[]> {
  const found = await ask<typeof divisions>('setup.divisions', JSON.stringify(under === null ? {} : { under }));
  return found.divisions.map(({ code, name }) => ({ id: code, name, isLeaf: code.length >= 6 }));
}
