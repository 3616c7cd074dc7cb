import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { useNow } from '#ui/now.ts';
import { civilDay, when } from '#ui/when.ts';
import type { addKeeper, bookFor, candidates, changeDay, desks, dropKeeper, endDesk, openDesk, setHours, slots } from '../contract.ts';
import { type DeskKind, deskKinds, weekdayNames } from '../words.ts';
import { hoursIn, linesOf, wrongLine } from './hours-lines.ts';
import { words as all } from './words.ts';

const words = all.console;
const required = { required: true, message: words.missing };
const filled = { ...required, whitespace: true };
type Desk = Answer<typeof desks>['desks'][number];
type Keeper = Desk['keepers'][number];
type Closes = { readonly onClose: () => void };

type Opened = { kind: DeskKind; name: string; about: string; topics?: string; place: string; minutes: number; aheadDays: number };

/** A new desk: the kind fills in what it usually is, and all of it may be worded anew. */
export function OpenDialog({ community, onClose }: Closes & { readonly community: HerePlace }) {
  const change = useChange<typeof openDesk>('appointments.open-desk', words.done, onClose);
  return (
    <FormDialog<Opened>
      title={words.open}
      tells={words.openTells}
      submit={words.open}
      pending={change.pending}
      fault={change.fault}
      initial={filledBy('judge')}
      onSubmit={({ topics = '', ...given }) =>
        change.submit({
          community: community.id,
          ...given,
          topics: topics
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        })
      }
      onClose={onClose}
    >
      <Kind />
      <Form.Item name="name" label={words.name} rules={[filled]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="about" label={words.about} rules={[filled]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
      <Form.Item name="topics" label={words.topics}>
        <Input.TextArea rows={4} />
      </Form.Item>
      <Form.Item name="place" label={words.place} rules={[filled]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="minutes" label={words.minutes} rules={[required]}>
        <InputNumber min={10} max={240} precision={0} />
      </Form.Item>
      <Form.Item name="aheadDays" label={words.ahead} rules={[required]}>
        <InputNumber min={1} max={60} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}

function filledBy(kind: DeskKind): Opened {
  const { name, about, topics, minutes } = deskKinds[kind];
  return { kind, name, about, topics: topics.join('\n'), minutes, place: '', aheadDays: 14 };
}

function Kind() {
  const form = Form.useFormInstance<Opened>();
  const options = (Object.keys(deskKinds) as DeskKind[]).map((value) => ({ value, label: deskKinds[value].name }));
  const fill = (kind: DeskKind) => {
    const { name, about, topics, minutes } = filledBy(kind);
    form.setFieldsValue({ name, about, minutes, topics: topics ?? '' });
  };
  return (
    <Form.Item name="kind" label={words.kind} rules={[required]}>
      <Select options={options} onChange={fill} />
    </Form.Item>
  );
}

type Sits = { post: string; says?: string };
export function KeeperDialog({ desk, community, onClose }: Closes & { readonly desk: Desk; readonly community: HerePlace }) {
  const change = useChange<typeof addKeeper>('appointments.add-keeper', words.done, onClose);
  const seen = useSee<typeof candidates>('appointments.candidates', { community: community.id });
  const usual: readonly string[] = deskKinds[desk.kind].posts;
  const posts = (seen.data?.posts ?? []).toSorted((one, other) => Number(usual.includes(other.kind)) - Number(usual.includes(one.kind)));
  return (
    <FormDialog<Sits>
      title={words.addKeeper}
      tells={words.keeperTells}
      submit={words.addKeeper}
      pending={change.pending}
      fault={change.fault}
      onSubmit={({ post, says }) => change.submit({ desk: desk.id, post, ...(says?.trim() ? { says } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="post" label={words.keeper} rules={[required]}>
        <Select
          options={posts.map(({ post, called, name }) => ({ value: post, label: `${called}（${name}）` }))}
          showSearch={{ optionFilterProp: 'label' }}
          loading={seen.isPending}
        />
      </Form.Item>
      <Form.Item name="says" label={words.says}>
        <Input maxLength={80} />
      </Form.Item>
    </FormDialog>
  );
}

export function HoursDialog({ keeper, onClose }: Closes & { readonly keeper: Keeper }) {
  const change = useChange<typeof setHours>('appointments.set-hours', words.done, onClose);
  const readable = {
    validator: async (_: unknown, text: string = '') => {
      const wrong = wrongLine(text, weekdayNames);
      if (wrong !== null) throw new Error(words.hoursFault(wrong));
    },
  };
  return (
    <FormDialog<{ lines?: string }>
      title={`${words.setHours}：${keeper.called}`}
      tells={words.hoursTells}
      submit={words.setHours}
      pending={change.pending}
      fault={change.fault}
      initial={{ lines: linesOf(keeper.week, weekdayNames) }}
      onSubmit={({ lines = '' }) => change.submit({ keeper: keeper.id, hours: hoursIn(lines, weekdayNames) })}
      onClose={onClose}
    >
      <Form.Item name="lines" label={words.hours} rules={[readable]}>
        <Input.TextArea rows={5} />
      </Form.Item>
    </FormDialog>
  );
}

type OneDay = { day: string; from?: string; until?: string };
export function OneDayDialog({ keeper, onClose }: Closes & { readonly keeper: Keeper }) {
  const change = useChange<typeof changeDay>('appointments.change-day', words.done, onClose);
  return (
    <FormDialog<OneDay>
      title={`${words.closeDay}：${keeper.called}`}
      tells={words.closeTells}
      submit={words.closeDay}
      pending={change.pending}
      fault={change.fault}
      onSubmit={({ day, from, until }) => change.submit({ keeper: keeper.id, day, hours: from && until ? { from, until } : 'closed' })}
      onClose={onClose}
    >
      <Form.Item name="day" label={words.day} rules={[required]}>
        <Input type="date" min={civilDay(useNow())} />
      </Form.Item>
      <Form.Item name="from" label={words.from}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name="until" label={words.until}>
        <Input type="time" />
      </Form.Item>
    </FormDialog>
  );
}

type BookedFor = { slot: string; called: string; phone: string; channel: 'phone' | 'counter'; agreed: true };

/** For who rings or comes to the counter. The desk reads nothing of it afterwards. */
export function BookForDialog({ desk, onClose }: Closes & { readonly desk: Desk }) {
  const change = useChange<typeof bookFor>('appointments.book-for', words.done, onClose);
  const now = useNow();
  const seen = useSee<typeof slots>('appointments.slots', { desk: desk.id, days: Math.min(14, desk.aheadDays + 1) });
  const free = (seen.data?.days ?? []).flatMap((day) => day.slots).filter(({ standing }) => standing === 'free');
  return (
    <FormDialog<BookedFor>
      title={`${words.bookFor}：${desk.name}`}
      tells={words.bookTells}
      submit={words.bookFor}
      pending={change.pending}
      fault={change.fault}
      initial={{ channel: 'phone' }}
      onSubmit={({ slot, ...given }) => {
        const [keeper = '', at = ''] = slot.split(' ');
        change.submit({ keeper, at, ...given });
      }}
      onClose={onClose}
    >
      <Form.Item name="slot" label={words.slot} rules={[required]}>
        <Select
          options={free.map(({ keeper, at, called }) => ({ value: `${keeper} ${at}`, label: words.slotName(when(at, now), called) }))}
          showSearch={{ optionFilterProp: 'label' }}
          loading={seen.isPending}
        />
      </Form.Item>
      <Form.Item name="called" label={words.called} rules={[filled]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="phone" label={words.phone} rules={[filled]}>
        <Input inputMode="tel" maxLength={13} />
      </Form.Item>
      <Form.Item name="channel" label={words.channel}>
        <Radio.Group options={Object.entries(words.channels).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="agreed" valuePropName="checked" rules={[required]}>
        <Checkbox>{words.agreed}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

export type Done = { readonly desk: Desk } | { readonly keeper: Keeper };

/** A desk is no more, or somebody leaves it; who had booked is told. */
export function DoneDialog({ of, onClose }: Closes & { readonly of: Done }) {
  const ends = useChange<typeof endDesk>('appointments.end-desk', words.done, onClose);
  const drops = useChange<typeof dropKeeper>('appointments.drop-keeper', words.done, onClose);
  const isDesk = 'desk' in of;
  return (
    <FormDialog
      title={isDesk ? words.end : words.drop}
      tells={isDesk ? words.endTells(of.desk.name) : words.dropTells(of.keeper.called)}
      submit={isDesk ? words.end : words.drop}
      pending={ends.pending || drops.pending}
      fault={ends.fault ?? drops.fault}
      onSubmit={() => (isDesk ? ends.submit({ desk: of.desk.id }) : drops.submit({ keeper: of.keeper.id }))}
      onClose={onClose}
    />
  );
}
