import { Button, Checkbox, Drawer, Form, Input, Radio, Select } from 'antd';
import { WhoFields } from '#features/people/screens/desk/door.tsx';
import type { Answer, Asked } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { answersOf } from '#ui/console/answers.ts';
import { FirstField } from '#ui/console/first-field.tsx';
import { FormFault, useFaults } from '#ui/console/form-dialog.tsx';
import { useFocusBack } from '#ui/console/use-focus.ts';
import { words as kit } from '#ui/words.ts';
import type { windows } from '../../contract.ts';
import type { handInFor } from '../../receiving/contract.ts';
import { type ItemTyped, ReceiveItem } from './receive-item.tsx';
import { words } from './words.ts';

const said = words.receiving;
type Window = Answer<typeof windows>['windows'][number];
type Service = Window['services'][number];
type Order = Asked<typeof handInFor>;
type Typed = {
  readonly by: 'person' | 'phone';
  readonly person?: string;
  readonly phone?: string;
  readonly services: readonly string[];
  readonly items?: Readonly<Record<string, ItemTyped>>;
  readonly channel: Order['channel'];
  readonly more?: string;
};
type DrawerProps = { readonly community: string; readonly onClose: () => void; readonly onDone: (slip: string) => void };

/** 收件: whatever somebody brought to the counter, under one number, whichever windows it belongs to. */
export function ReceiveDrawer({ community, onClose, onDone }: DrawerProps) {
  const [form] = Form.useForm<Typed>();
  useFocusBack();
  const receives = useAsk<typeof handInFor>('hall.hand-in-for');
  const seen = useSee<typeof windows>('hall.windows', { community });
  useFaults(form, receives.error);
  const all = seen.data?.windows.flatMap(({ services }) => services) ?? [];
  const submit = (typed: Typed) =>
    receives.mutate(askedOf(typed, community, all), {
      onSuccess: ({ id }) => onDone(id),
    });
  return (
    <Drawer
      open
      autoFocus={false} // its first field has it
      closable={{ placement: 'end' }}
      title={said.title}
      size={560}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <>
          <FormFault of={receives.error} />
          <div className="hall-foot">
            <Button onClick={onClose}>{kit.cancel}</Button>
            <Button type="primary" loading={receives.isPending} onClick={() => form.submit()}>
              {said.submit}
            </Button>
          </div>
        </>
      }
    >
      <Form<Typed>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        initialValues={{ by: 'person', channel: 'counter' }}
        scrollToFirstError
      >
        <p className="dialog-tells">{said.tells}</p>
        <FirstField>
          <WhoFields />
        </FirstField>
        <Form.Item name="services" label={said.services} rules={[{ required: true, message: said.servicesMissing }]}>
          <Select mode="multiple" maxCount={6} showSearch={{ optionFilterProp: 'label' }} options={optionsOf(seen.data?.windows ?? [])} />
        </Form.Item>
        <Chosen of={all} />
        <Form.Item name="more" label={said.more}>
          <Input.TextArea rows={2} maxLength={500} showCount />
        </Form.Item>
        <Form.Item name="channel" label={said.channel}>
          <Radio.Group options={[...said.channels]} optionType="button" />
        </Form.Item>
        <Form.Item
          name="agreed"
          valuePropName="checked"
          rules={[{ validator: (_, agreed) => (agreed ? Promise.resolve() : Promise.reject(new Error(said.agreedMissing))) }]}
        >
          <Checkbox>{said.agreed}</Checkbox>
        </Form.Item>
      </Form>
    </Drawer>
  );
}

function Chosen({ of: services }: { readonly of: readonly Service[] }) {
  const ids = Form.useWatch<readonly string[] | undefined>('services') ?? [];
  const by = Form.useWatch<string | undefined>('by');
  const person = Form.useWatch<string | undefined>('person');
  return ids.flatMap((id) => {
    const service = services.find((one) => one.id === id);
    return service ? [<ReceiveItem key={id} of={service} person={by === 'phone' ? undefined : person} />] : [];
  });
}

function optionsOf(all: readonly Window[]) {
  return all.map(({ letter, name, services }) => ({
    label: words.calling.title(letter, name),
    options: services.map((service) => ({ value: service.id, label: service.name })),
  }));
}

function askedOf({ by, person, phone, services, items = {}, channel, more }: Typed, community: string, all: readonly Service[]): Order {
  return {
    ...{ community, channel, agreed: true },
    items: services.map((service) => {
      const { answers = {}, reuse = [], brought = [], kept = [] } = items[service] ?? {};
      const questions = all.find(({ id }) => id === service)?.questions ?? [];
      return {
        service,
        reuse,
        brought,
        kept: kept.filter((name) => !brought.includes(name)),
        answers: answersOf(
          questions.filter(({ id }) => !reuse.includes(id)),
          answers,
        ),
      };
    }),
    ...(more ? { more } : {}),
    ...(by === 'phone' ? { phone: phone ?? '' } : { person: person ?? '' }),
  };
}
