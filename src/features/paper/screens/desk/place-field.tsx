import { Form } from 'antd';
import { placesInside } from '#features/areas/screens/desk/door.ts';
import { useHere } from '#ui/console/here.tsx';
import { LazyCascader } from '#ui/console/lazy-cascader.tsx';
import { words } from '../words.ts';

/** `label` and `extra` say what it means to leave it out. */
type FieldProps = { readonly label: string; readonly extra: string };

/** Where a sheet is about, one level at a time. */
export function PlaceField({ label, extra }: FieldProps) {
  const { community } = useHere();
  return (
    <Form.Item name="place" label={label} extra={extra}>
      <LazyCascader anyLevel placeholder={words.choose} inside={(parent) => placesInside(parent ?? community?.id ?? '')} />
    </Form.Item>
  );
}
