import { Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Answer, Asked, Contract } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { useNow } from '#ui/now.ts';
import { PhotoPicker } from '#ui/phone/photos.tsx';
import { usePhotos } from '#ui/phone/use-photos.ts';
import { civilDay } from '#ui/when.ts';
import type { changeBudget } from '../../budget/contract.ts';
import type { conclude, countHomes, finish, inside, link, markHomes, pay, picture, report, show, start } from '../../contract.ts';
import { words as open } from '../words.ts';
import { fen } from './plan-dialog.tsx';
import { words } from './words.ts';

export type WorkAct = keyof typeof dialogs;
type Of = { readonly work: Answer<typeof show>; readonly onClose: () => void };
const required = { required: true, message: words.form.missing };

/** What can be done to a work, each a small form. */
export const dialogs = {
  start: StartDialog,
  pay: PayDialog,
  budget: BudgetDialog,
  report: ReportDialog,
  picture: PictureDialog,
  count: CountDialog,
  homes: HomesDialog,
  link: LinkDialog,
  finish: FinishDialog,
  conclude: ConcludeDialog,
} as const;

type FormOf<C extends Contract, V> = {
  readonly name: C['name'];
  readonly said: { readonly act: string; readonly tells?: string };
  readonly initial?: Partial<V>;
  readonly asked: (values: V) => Asked<C>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};
function Small<C extends Contract, V extends object>({ name, said, initial, asked, onClose, children }: FormOf<C, V>) {
  const change = useChange<C>(name, words.done, onClose);
  return (
    <FormDialog<V>
      title={said.act}
      tells={said.tells}
      submit={said.act}
      pending={change.pending}
      fault={change.fault}
      initial={initial}
      onSubmit={(values) => change.submit(asked(values))}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  );
}

function StartDialog({ work: { id: work }, onClose }: Of) {
  return (
    <Small<typeof start, { contractor: string }>
      name="works.start"
      said={words.start}
      asked={(given) => ({ work, ...given })}
      onClose={onClose}
    >
      <Form.Item name="contractor" label={words.form.contractor} rules={[required]}>
        <Input maxLength={60} placeholder={words.form.contractorHint} />
      </Form.Item>
    </Small>
  );
}

function PayDialog({ work: { id: work }, onClose }: Of) {
  const today = civilDay(useNow());
  return (
    <Small<typeof pay, { yuan: number; what: string; on: string }>
      name="works.pay"
      said={words.pay}
      initial={{ on: today }}
      asked={({ yuan, ...rest }) => ({ work, fen: fen(yuan), ...rest })}
      onClose={onClose}
    >
      <Form.Item name="yuan" label={words.pay.fen} rules={[{ required: true, message: words.form.money }]}>
        <InputNumber precision={2} className="works-amount" />
      </Form.Item>
      <Form.Item name="what" label={words.pay.what} rules={[required]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="on" label={words.pay.on} rules={[required]}>
        <Input type="date" max={today} />
      </Form.Item>
    </Small>
  );
}

function BudgetDialog({ work: { id: work, budget }, onClose }: Of) {
  return (
    <Small<typeof changeBudget, { yuan: number; reason: string }>
      name="works.change-budget"
      said={words.budget}
      initial={{ yuan: budget / 100 }}
      asked={({ yuan, reason }) => ({ work, budget: fen(yuan), reason })}
      onClose={onClose}
    >
      <Form.Item name="yuan" label={words.budget.fen} rules={[{ required: true, message: words.form.money }]}>
        <InputNumber min={0} precision={2} className="works-amount" />
      </Form.Item>
      <Form.Item name="reason" label={words.budget.reason} rules={[required]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
    </Small>
  );
}

function ReportDialog({ work: { id: work, percent }, onClose }: Of) {
  return (
    <Small<typeof report, { percent: number; said: string }>
      name="works.report"
      said={words.report}
      initial={{ percent }}
      asked={(given) => ({ work, ...given })}
      onClose={onClose}
    >
      <Form.Item name="percent" label={words.report.percent} rules={[required]}>
        <InputNumber min={0} max={100} precision={0} suffix="%" />
      </Form.Item>
      <Form.Item name="said" label={words.report.said} rules={[required]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
    </Small>
  );
}

function PictureDialog({ work: { id: work, standing }, onClose }: Of) {
  const photos = usePhotos('/api/matters.photo', { max: 1 });
  const [photo] = photos.ids;
  return (
    <Small<typeof picture, { moment: 'before' | 'after' }>
      name="works.picture"
      said={words.picture}
      initial={{ moment: standing === 'planned' ? 'before' : 'after' }}
      asked={({ moment }) => ({ work, moment, photo: photo ?? '' })}
      onClose={onClose}
    >
      <Form.Item name="moment" label={words.picture.moment}>
        <Radio.Group
          options={[
            { value: 'before', label: open.before },
            { value: 'after', label: open.after },
          ]}
        />
      </Form.Item>
      <PhotoPicker label={words.picture.photos} photos={photos} max={1} />
    </Small>
  );
}

function CountDialog({ work: { id: work }, onClose }: Of) {
  return <Small<typeof countHomes, object> name="works.count-homes" said={words.count} asked={() => ({ work })} onClose={onClose} />;
}

function HomesDialog({ work: { id: work }, onClose }: Of) {
  const seen = useSee<typeof inside>('works.inside', { work });
  const missing = (seen.data?.missing ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Small<typeof markHomes, { homes: string[]; done: string }>
      name="works.mark-homes"
      said={{ act: words.homes.act, tells: words.homes.title(missing.length) }}
      initial={{ done: civilDay(useNow()) }}
      asked={(given) => ({ work, ...given })}
      onClose={onClose}
    >
      <Form.Item name="homes" label={words.homes.which} rules={[required]}>
        <Select mode="multiple" options={missing} showSearch={{ optionFilterProp: 'label' }} loading={seen.isPending} />
      </Form.Item>
      <Form.Item name="done" label={words.homes.on} rules={[required]}>
        <Input type="date" />
      </Form.Item>
    </Small>
  );
}

function LinkDialog({ work: { id: work }, onClose }: Of) {
  return (
    <Small<typeof link, { numbers: string }>
      name="works.link"
      said={words.link}
      asked={({ numbers }) => ({ work, numbers: numbers.split(/[\s,，、]+/).filter(Boolean) })}
      onClose={onClose}
    >
      <Form.Item name="numbers" label={words.link.numbers} rules={[required]}>
        <Input.TextArea rows={4} />
      </Form.Item>
    </Small>
  );
}

function FinishDialog({ work: { id: work }, onClose }: Of) {
  return (
    <Small<typeof finish, { left?: string }>
      name="works.finish"
      said={words.finish}
      asked={(given) => ({ work, ...given })}
      onClose={onClose}
    >
      <Form.Item name="left" label={words.finish.left}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
    </Small>
  );
}

function ConcludeDialog({ work: { id: work, words: spoken }, onClose }: Of) {
  return (
    <Small<typeof conclude, { passed: boolean; said: string }>
      name="works.conclude"
      said={{ act: words.conclude.act, tells: `${open.words(spoken.good, spoken.not)}。${words.conclude.tells}` }}
      asked={(given) => ({ work, ...given })}
      onClose={onClose}
    >
      <Form.Item name="passed" label={words.conclude.passed} rules={[required]}>
        <Radio.Group
          options={[
            { value: true, label: words.conclude.yes },
            { value: false, label: words.conclude.no },
          ]}
        />
      </Form.Item>
      <Form.Item name="said" label={words.conclude.said} rules={[required]}>
        <Input.TextArea rows={3} maxLength={300} showCount />
      </Form.Item>
    </Small>
  );
}
