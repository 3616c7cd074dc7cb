import { App, Form, Input } from 'antd';
import { useAsk } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import type { saveTopic } from '../../tree/contract.ts';
import type { Topic } from './tree-answers.ts';
import { treeWords } from './tree-words.ts';

const { topic: words } = treeWords;
type Filled = { readonly name: string; readonly about: string };

/** A topic's name and the line under it. */
export function TopicDialog({ of, onClose }: { readonly of: Topic | null; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const save = useAsk<typeof saveTopic>('methods.save-topic');
  const submit = (filled: Filled) =>
    save.mutate(
      { topic: of?.id ?? null, ...filled },
      {
        onSuccess: () => {
          void message.success(words.done);
          onClose();
        },
      },
    );
  return (
    <FormDialog<Filled>
      title={of ? words.edit : words.add}
      tells={of ? undefined : words.tells}
      submit={treeWords.save}
      pending={save.isPending}
      fault={save.error}
      initial={of ? { name: of.name, about: of.about } : {}}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={words.name}
        extra={words.nameHint}
        rules={[{ required: true, min: 2, whitespace: true, message: words.nameHint }]}
      >
        <Input maxLength={6} showCount />
      </Form.Item>
      <Form.Item
        name="about"
        label={words.about}
        extra={words.aboutHint}
        rules={[{ required: true, min: 2, whitespace: true, message: words.aboutHint }]}
      >
        <Input maxLength={30} showCount />
      </Form.Item>
    </FormDialog>
  );
}
