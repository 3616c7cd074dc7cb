import { Form, Radio } from 'antd';
import '#ui/phone/photos.css';
import { Callout } from '#ui/phone/callout.tsx';
import { dangerOf, dangerWords } from '../words.ts';
import type { Cleared } from './danger.tsx';

const words = dangerWords.heard;

/** What the form holds of it. */
type Heard = {
  readonly subject?: string;
  readonly more?: string;
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly danger?: Cleared;
};

/** At the telephone: whoever writes down a danger to life first has the caller ring for help, or hears that nobody is in danger. */
export function DeskDanger() {
  const form = Form.useFormInstance<Heard>();
  const subject = Form.useWatch('subject', form) ?? '';
  const more = Form.useWatch('more', form);
  const answers = Form.useWatch('answers', form);
  const danger = dangerOf({ subject, more, answers });
  if (danger === null) return null;
  return (
    <Callout kind="danger" title={words.title(danger.call)}>
      <p>{danger.say}</p>
      <Form.Item name="danger" label={words.ask} preserve={false} rules={[{ required: true, message: words.missing }]}>
        <Radio.Group
          options={[
            { value: 'called', label: words.called(danger.call) },
            { value: 'none', label: words.none },
          ]}
        />
      </Form.Item>
    </Callout>
  );
}
