import { Cascader, Checkbox, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { placesIn } from '#features/areas/contract.ts';
import { ask } from '#ui/ask.ts';
import { useHere } from '#ui/console/here.tsx';
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

type Option = { value: string; label: string; isLeaf: boolean; children?: Option[] };

/** 小区 → 楼栋 → 单元 → 房号, one level at a time; any level may be the place. */
export function PlaceField() {
  const { community } = useHere();
  const [options, setOptions] = useState<Option[]>([]);
  const begin = async () => {
    if (options.length === 0 && community) setOptions(await inside(community.id));
  };
  const more = async (path: Option[]) => {
    const last = path.at(-1);
    if (!last) return;
    last.children = await inside(last.value);
    setOptions((all) => [...all]);
  };
  return (
    <Form.Item name="place" label={said.place} extra={said.placeHint} rules={[{ required: true, message: said.placeMissing }]}>
      <Cascader<Option>
        options={options}
        changeOnSelect
        allowClear
        placeholder={said.placeMissing}
        onOpenChange={(shown) => shown && void begin()}
        loadData={(path) => void more(path)}
        displayRender={(names) => names.join(' ')}
      />
    </Form.Item>
  );
}

/** What lies inside a place; nothing where it cannot be fetched, so that opening the list again tries again. */
async function inside(area: string): Promise<Option[]> {
  const { places } = await ask<typeof placesIn>('areas.places-in', JSON.stringify({ area })).catch(() => ({ places: [] }));
  return places.map(({ id, name, hasChildren }) => ({ value: id, label: name, isLeaf: !hasChildren }));
}

export function MoreField() {
  return (
    <Form.Item name="more" label={said.more} extra={said.moreHint}>
      <Input.TextArea rows={3} maxLength={500} showCount />
    </Form.Item>
  );
}

export function ChannelField() {
  return (
    <Form.Item name="channel" label={said.channel} rules={[{ required: true, message: said.channelMissing }]}>
      <Radio.Group options={[...words.channels]} optionType="button" />
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
