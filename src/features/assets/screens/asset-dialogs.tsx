import { Form, Input, InputNumber, Select } from 'antd';
import type { placesIn } from '#features/areas/contract.ts';
import type { catalogue } from '#features/methods/contract.ts';
import type { Answer, Asked } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { type HerePlace, useHere } from '#ui/console/here.tsx';
import type { add, addKind, kinds } from '../contract.ts';
import { words } from './words.ts';

const { desk } = words;
const required = { required: true, message: desk.missing };
type Of = { readonly community: HerePlace; readonly onClose: () => void };

/** A kind of thing, what may be wrong with it, and which service sees to it. */
export function KindDialog({ community, onClose }: Of) {
  const services = useSee<typeof catalogue>('methods.catalogue', {});
  const leaves = (services.data?.leaves ?? [])
    .filter(({ catalogue: kind }) => kind === 'neighbourly' || kind === 'common-parts')
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ChangeDialog<typeof addKind, Omit<Asked<typeof addKind>, 'community'>>
      name="assets.add-kind"
      title={desk.addKind}
      tells={desk.kindTells}
      done={desk.done}
      asked={(given) => ({ community: community.id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="name" label={desk.name} rules={[required]}>
        <Input maxLength={20} placeholder={desk.nameHint} />
      </Form.Item>
      <Form.Item name="faults" label={desk.faults} rules={[required]}>
        <Select mode="tags" maxCount={8} placeholder={desk.faultsHint} open={false} suffixIcon={null} />
      </Form.Item>
      <Form.Item name="leaf" label={desk.leaf} rules={[required]}>
        <Select options={leaves} showSearch={{ optionFilterProp: 'label' }} loading={services.isPending} />
      </Form.Item>
    </ChangeDialog>
  );
}

/** A row of them by their numbers. */
export function AddDialog({ community, kind, onClose }: Of & { readonly kind: Answer<typeof kinds>['kinds'][number] }) {
  const { grids } = useHere();
  const known = useSee<typeof placesIn>('areas.places-in', { area: community.id });
  const places = [...grids, ...(known.data?.places ?? []), community].map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ChangeDialog<typeof add, Omit<Asked<typeof add>, 'kind'>>
      name="assets.add"
      title={desk.add}
      tells={desk.tells}
      done={desk.done}
      initial={{ from: kind.count + 1, to: kind.count + 1 }}
      asked={({ spot, ...given }) => ({ kind: kind.id, ...given, ...(spot ? { spot } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="from" label={desk.from} rules={[required]}>
        <InputNumber min={1} max={9999} precision={0} />
      </Form.Item>
      <Form.Item name="to" label={desk.to} rules={[required]}>
        <InputNumber min={1} max={9999} precision={0} />
      </Form.Item>
      <Form.Item name="area" label={desk.area} rules={[required]}>
        <Select options={places} showSearch={{ optionFilterProp: 'label' }} loading={known.isPending} />
      </Form.Item>
      <Form.Item name="spot" label={desk.spot}>
        <Input maxLength={40} placeholder={desk.spotHint} />
      </Form.Item>
      <Form.Item name="since" label={desk.since} rules={[required]}>
        <Input type="date" />
      </Form.Item>
    </ChangeDialog>
  );
}
