import { Checkbox, Form, Input, Radio } from 'antd';
import { placesInside } from '#features/areas/screens/desk/door.ts';
import { useHere } from '#ui/console/here.tsx';
import { LazyCascader } from '#ui/console/lazy-cascader.tsx';
import type { Leaf } from './filing.ts';
import { words } from './words.ts';

const { filing: said } = words;

/** One line without names and numbers of persons: everybody who works on it reads it. */
export function SubjectField() {
  return (
    <Form.Item
      name="subject"
      label={said.subject}
      extra={said.subjectHint}
      rules={[
        { required: true, whitespace: true, min: 2, message: said.subjectMissing },
        { validator: (_, line = '') => (hasLongNumber(line) ? Promise.reject(new Error(said.subjectPrivate)) : Promise.resolve()) },
      ]}
    >
      <Input maxLength={60} showCount />
    </Form.Item>
  );
}

function hasLongNumber(line: string): boolean {
  return /\d{7,}/.test(line.replace(/[\s-]/g, ''));
}

/** 小区 → 楼栋 → 单元 → 房号, one level at a time; any level may be the place. */
export function PlaceField() {
  const { community } = useHere();
  return (
    <Form.Item name="place" label={said.place} extra={said.placeHint} rules={[{ required: true, message: said.placeMissing }]}>
      <LazyCascader anyLevel placeholder={said.placeMissing} inside={(parent) => placesInside(parent ?? community?.id ?? '')} />
    </Form.Item>
  );
}

export function MoreField() {
  return (
    <Form.Item name="more" label={said.more} extra={said.moreHint}>
      <Input.TextArea rows={3} maxLength={500} showCount />
    </Form.Item>
  );
}

export function ChannelField() {
  return <Heard options={words.channels} />;
}

/** The same where something is begun: a talk may be begun at an activity too. @param leaves of which the chosen one says what it is */
export function BegunField({ leaves }: { readonly leaves: readonly Leaf[] }) {
  const picked = Form.useWatch<string | undefined>('leaf');
  const isTalk = leaves.find(({ id }) => id === picked)?.catalogue === 'talk';
  return <Heard options={isTalk ? [...words.channels, words.atActivity] : words.channels} />;
}

type HeardProps = { readonly options: readonly { readonly value: string; readonly label: string }[] };

function Heard({ options }: HeardProps) {
  return (
    <Form.Item name="channel" label={said.channel} rules={[{ required: true, message: said.channelMissing }]}>
      <Radio.Group options={[...options]} optionType="button" />
    </Form.Item>
  );
}

export function AgreedField() {
  return (
    <Form.Item
      name="agreed"
      valuePropName="checked"
      rules={[{ validator: (_, agreed) => (agreed ? Promise.resolve() : Promise.reject(new Error(said.agreedMissing))) }]}
    >
      <Checkbox>{said.agreed}</Checkbox>
    </Form.Item>
  );
}
