import { Button, Form, Input } from 'antd';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { useShowing } from '../use-second.ts';
import { secondWords as words } from '../words.ts';

/** At the desk: six digits of the app, or a code from the paper. */
export function ShowSecond({ onDone }: { readonly onDone: () => void }) {
  const [form] = Form.useForm<{ readonly code: string }>();
  const { byPaper, turn, demoCode, pending, error, show } = useShowing(onDone);
  const missing = byPaper ? words.recoveryMissing : words.codeMissing;
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={({ code }) => show(code)}>
      <Form.Item
        key={String(byPaper)}
        name="code"
        label={byPaper ? words.recovery : words.code}
        extra={byPaper ? words.recoveryHint : words.codeHint}
        rules={[{ required: true, pattern: byPaper ? /\S{10}/ : /^\s*\d{3}\s?\d{3}\s*$/, message: missing }]}
      >
        <Input autoComplete="one-time-code" inputMode={byPaper ? 'text' : 'numeric'} maxLength={16} />
      </Form.Item>
      {demoCode !== null && !byPaper && (
        <p className="gate-demo" role="status">
          {words.demo(demoCode)}{' '}
          <Button type="link" size="small" onClick={() => form.setFieldValue('code', demoCode)}>
            {words.fillIn}
          </Button>
        </p>
      )}
      <FormFault of={error} />
      <Button type="primary" htmlType="submit" block loading={pending}>
        {words.go}
      </Button>
      <p className="second-quiet">
        <Button type="link" onClick={turn}>
          {byPaper ? words.useCode : words.useRecovery}
        </Button>
      </p>
      {byPaper && <p className="second-quiet">{words.lost}</p>}
    </Form>
  );
}
