import { App, Button, Form } from 'antd';
import { useAsk } from '#ui/ask.ts';
import { FormFault, useFaults } from '#ui/console/form-dialog.tsx';
import type { endLeaf, saveLeaf } from '../../tree/contract.ts';
import { LeafFields } from './leaf-fields.tsx';
import { LeafPreview } from './leaf-preview.tsx';
import { formOf, type Leaf, type LeafForm, pageOf, type Tree } from './tree-answers.ts';
import { treeWords as words } from './tree-words.ts';

type EditorProps = { readonly of: Tree; readonly leaf: Leaf | null; readonly topic: string; readonly onClose: () => void };

/** One service: the form, and beside it what a resident sees of what has been typed so far. */
export function LeafEditor({ of, leaf, topic, onClose }: EditorProps) {
  const [form] = Form.useForm<LeafForm>();
  const { message } = App.useApp();
  const save = useAsk<typeof saveLeaf>('methods.save-leaf');
  useFaults(form, save.error);
  const submit = (filled: LeafForm) =>
    save.mutate(pageOf(filled, leaf), {
      onSuccess: () => {
        void message.success(words.saved);
        if (!leaf) onClose();
      },
    });
  const initial = formOf(leaf, topic);
  const typed: Partial<LeafForm> = Form.useWatch([], { form, preserve: true }) ?? initial;
  return (
    <div className="tree-open">
      <section aria-label={leaf?.name ?? words.newLeaf}>
        <header>
          <h2>{leaf?.name ?? words.newLeaf}</h2>
          {leaf && <small>{words.code(leaf.code)}</small>}
        </header>
        <Form<LeafForm>
          form={form}
          layout="vertical"
          requiredMark={false}
          disabled={!of.mayEdit}
          initialValues={initial}
          onFinish={submit}
          scrollToFirstError={{ focus: true }}
        >
          <LeafFields of={of} isNew={leaf === null} />
          <FormFault of={save.error} />
          <div className="tree-does">
            {of.mayEdit && (
              <Button type="primary" htmlType="submit" loading={save.isPending}>
                {words.save}
              </Button>
            )}
            <Button disabled={false} onClick={onClose}>
              {words.close}
            </Button>
            {of.mayEdit && leaf && <End leaf={leaf} onEnded={onClose} />}
          </div>
        </Form>
      </section>
      <LeafPreview typed={typed} of={of} />
    </div>
  );
}

function End({ leaf, onEnded }: { readonly leaf: Leaf; readonly onEnded: () => void }) {
  const { modal, message } = App.useApp();
  const end = useAsk<typeof endLeaf>('methods.end-leaf');
  const ask = () =>
    modal.confirm({
      title: words.askEnd(leaf.name),
      content: words.askEndTells,
      okText: words.end,
      okButtonProps: { danger: true },
      onOk: () =>
        end.mutateAsync({ leaf: leaf.id }).then(
          () => {
            void message.success(words.endDone);
            onEnded();
          },
          (refused: Error) => void message.error(refused.message),
        ),
    });
  return (
    <Button danger onClick={ask}>
      {words.end}
    </Button>
  );
}
