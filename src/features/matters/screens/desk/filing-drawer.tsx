import { App, Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import type { fileForSomeone } from '#features/matters/contract.ts';
import { WhoFields } from '#features/people/screens/desk/door.tsx';
import type { Asked } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { answersOf } from '#ui/console/answers.ts';
import { FirstField } from '#ui/console/first-field.tsx';
import { FormFault, useFaults } from '#ui/console/form-dialog.tsx';
import { useFocusBack } from '#ui/console/use-focus.ts';
import { words as kit } from '#ui/words.ts';
import { DeskDanger } from '../../danger/screens/desk-danger.tsx';
import type { Filing, Leaf } from './filing.ts';
import { AgreedField, BegunField, MoreField, PlaceField, SubjectField } from './filing-fields.tsx';
import { LeafFields, LeafQuestions, useLeaves } from './leaf-fields.tsx';
import { Receipt } from './receipt.tsx';
import { words } from './words.ts';

const { filing: said } = words;

/** 代居民登记: somebody phoned, came to the counter, or wrote in the group. What was typed stays until it is registered or given up. */
export function FilingDrawer({ onClose, onOpen }: { readonly onClose: () => void; readonly onOpen: (matter: string) => void }) {
  const [form] = Form.useForm<Filing>();
  useFocusBack();
  const { modal } = App.useApp();
  const leaves = useLeaves();
  const filing = useAsk<typeof fileForSomeone>('matters.file-for-someone');
  const [filed, setFiled] = useState<string | null>(null);
  useFaults(form, filing.error);
  const submit = (typed: Filing) => filing.mutate(askedOf(typed, leaves), { onSuccess: ({ id }) => setFiled(id) });
  const close = () => {
    if (filed !== null || !form.isFieldsTouched()) return onClose();
    modal.confirm({ title: said.leave, okText: said.leaveYes, cancelText: said.leaveNo, onOk: onClose });
  };
  const again = () => {
    form.resetFields();
    filing.reset();
    setFiled(null);
  };
  return (
    <Drawer
      open
      autoFocus={false} // its first field has it
      closable={{ placement: 'end' }}
      title={said.title}
      size={560}
      onClose={close}
      mask={{ closable: false }}
      footer={filed ? null : <Foot form={form} filing={filing} onClose={close} />}
    >
      {filed ? (
        <Receipt matter={filed} onOpen={onOpen} onAgain={again} onClose={onClose} />
      ) : (
        <Form<Filing>
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={submit}
          initialValues={{ by: 'person' }}
          scrollToFirstError
        >
          <p className="dialog-tells">{said.tells}</p>
          <FirstField>
            <WhoFields />
          </FirstField>
          <SubjectField />
          <LeafFields leaves={leaves} />
          <PlaceField />
          <LeafQuestions leaves={leaves} />
          <MoreField />
          <DeskDanger />
          <BegunField leaves={leaves} />
          <AgreedField />
        </Form>
      )}
    </Drawer>
  );
}

type FootOf = {
  readonly form: { readonly submit: () => void };
  readonly filing: { readonly isPending: boolean; readonly error: Error | null };
  readonly onClose: () => void;
};

function Foot({ form, filing, onClose }: FootOf) {
  return (
    <>
      <FormFault of={filing.error} />
      <div className="desk-foot">
        <Button onClick={onClose}>{kit.cancel}</Button>
        <Button type="primary" loading={filing.isPending} onClick={() => form.submit()}>
          {said.submit}
        </Button>
      </div>
    </>
  );
}

function askedOf(
  { by, person, phone, place, leaf, answers = {}, subject, more, channel, danger }: Filing,
  leaves: readonly Leaf[],
): Asked<typeof fileForSomeone> {
  const questions = leaves.find(({ id }) => id === leaf)?.questions ?? [];
  return {
    subject,
    leaf,
    place: place.at(-1) ?? '',
    channel,
    agreed: true,
    answers: answersOf(questions, answers),
    ...(more ? { more } : {}),
    ...(danger ? { danger } : {}),
    ...(by === 'person' ? (person ? { person } : {}) : phone ? { phone } : {}),
  };
}
