import { Form, Input, Select } from 'antd';
import type { Answer, Asked } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import type { microGrounds, microHomes, openMicroHome, setMicroHome } from '../contract.ts';
import { words } from './desk-words.ts';

const { fields } = words;
const required = { required: true, message: words.missing };
type Grounds = Answer<typeof microGrounds>;
type Closes = { readonly community: string; readonly onClose: () => void };
type Row = Answer<typeof microHomes>['rows'][number];

/** A micro home is put together from what the community has. */
export function OpenDialog({ community, onClose }: Closes) {
  const known = useSee<typeof microGrounds>('venues.micro-grounds', { community }).data;
  return (
    <ChangeDialog<typeof openMicroHome, Omit<Asked<typeof openMicroHome>, 'community'>>
      name="venues.open-micro-home"
      title={words.open}
      tells={words.openTells}
      done={words.opened}
      asked={(given) => ({ community, ...given })}
      onClose={onClose}
    >
      <Form.Item name="name" label={fields.name} rules={[{ ...required, whitespace: true, min: 2 }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="area" label={fields.area} rules={[required]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={optionsOf(known?.places)} loading={!known} />
      </Form.Item>
      <Form.Item name="venue" label={fields.venue} extra={fields.venueHint} rules={[required]}>
        <Select options={optionsOf(known?.venues)} loading={!known} />
      </Form.Item>
      <Carries of={known} />
    </ChangeDialog>
  );
}

type Set = { host?: string; series?: string };

/** Who looks after it and by which meetings it talks; what is left empty is nobody, and none. */
export function SetDialog({ community, of: { id, name, hostPost, series }, onClose }: Closes & { readonly of: Row }) {
  const known = useSee<typeof microGrounds>('venues.micro-grounds', { community }).data;
  const holds = known?.hosts.some((host) => host.id === hostPost);
  return known === undefined ? null : (
    <ChangeDialog<typeof setMicroHome, Set>
      name="venues.set-micro-home"
      title={words.set}
      tells={name}
      done={words.changed}
      initial={{ ...(hostPost && holds ? { host: hostPost } : {}), ...(series ? { series } : {}) }}
      asked={(given) => ({ home: id, ...given })}
      onClose={onClose}
    >
      <Carries of={known} />
    </ChangeDialog>
  );
}

function Carries({ of: known }: { readonly of: Grounds | undefined }) {
  return (
    <>
      <Form.Item name="host" label={fields.host}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={optionsOf(known?.hosts)} loading={!known} />
      </Form.Item>
      <Form.Item name="series" label={fields.series} extra={fields.seriesHint}>
        <Select allowClear options={optionsOf(known?.series)} loading={!known} />
      </Form.Item>
    </>
  );
}

const optionsOf = (some: Grounds['places'] = []) => some.map(({ id, name }) => ({ value: id, label: name }));
