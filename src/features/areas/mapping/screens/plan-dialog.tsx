import { Form, Select } from 'antd';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { PhotoPicker } from '#ui/phone/photos.tsx';
import { usePhotos } from '#ui/phone/use-photos.ts';
import type { setPlan } from '../contract.ts';
import { words } from './words.ts';

const { plan: said } = words;
type PlanProps = { readonly grounds: readonly { readonly id: string; readonly name: string }[]; readonly onClose: () => void };

/** Hangs up a floor plan of the community or of one of its estates. */
export function PlanDialog({ grounds, onClose }: PlanProps) {
  const photos = usePhotos('/api/matters.photo', { max: 1 });
  const [photo] = photos.ids;
  return (
    <ChangeDialog<typeof setPlan, { area: string }>
      name="areas.set-plan"
      title={said.title}
      tells={said.tells}
      done={said.done}
      asked={({ area }) => ({ area, photo: photo ?? '' })}
      onClose={onClose}
    >
      <Form.Item name="area" label={said.area} rules={[{ required: true, message: said.areaMissing }]}>
        <Select options={grounds.map(({ id, name }) => ({ value: id, label: name }))} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="photo" rules={[{ validator: () => (photo ? Promise.resolve() : Promise.reject(new Error(said.pictureMissing))) }]}>
        <PhotoPicker label={said.picture} photos={photos} max={1} />
      </Form.Item>
    </ChangeDialog>
  );
}
