import { App, Button, Form, Input, InputNumber } from 'antd';
import type { Asked } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { FormFault, useFaults } from '#ui/console/form-dialog.tsx';
import { Shown } from '#ui/console/states.tsx';
import type { baseMap, setBaseMap } from '../contract.ts';
import './mapping.css';
import { baseWords as words } from './words.ts';

type Values = Omit<Asked<typeof setBaseMap>, 'tiles' | 'credit'> & { tiles?: string | null; credit?: string | null };
const required = { required: true, message: words.missing };

/** 底图: which map the whole county draws on, or none. */
export function BaseMapForm() {
  const seen = useSee<typeof baseMap>('areas.base-map', {});
  return <Shown of={seen}>{({ base }) => <Fields of={base ?? { tiles: null, credit: null, lon: 112.55, lat: 37.87, zoom: 15 }} />}</Shown>;
}

function Fields({ of: initial }: { readonly of: Values }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const set = useAsk<typeof setBaseMap>('areas.set-base-map');
  useFaults(form, set.error);
  const save = ({ tiles, credit, ...view }: Values) =>
    set.mutate({ tiles: tiles || null, credit: credit || null, ...view }, { onSuccess: () => void message.success(words.saved) });
  return (
    <Form<Values> className="mapping-base" form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={save}>
      <p className="mapping-tells">{words.tells}</p>
      <Form.Item name="tiles" label={words.tiles} extra={words.tilesHint}>
        <Input maxLength={400} />
      </Form.Item>
      <Form.Item name="credit" label={words.credit}>
        <Input maxLength={80} />
      </Form.Item>
      <div className="mapping-view">
        <Form.Item name="lon" label={words.lon} rules={[required]}>
          <InputNumber min={-180} max={180} precision={6} controls={false} />
        </Form.Item>
        <Form.Item name="lat" label={words.lat} rules={[required]}>
          <InputNumber min={-85} max={85} precision={6} controls={false} />
        </Form.Item>
        <Form.Item name="zoom" label={words.zoom} rules={[required]}>
          <InputNumber min={3} max={20} precision={0} />
        </Form.Item>
      </div>
      <FormFault of={set.error} />
      <Button type="primary" htmlType="submit" loading={set.isPending}>
        {words.save}
      </Button>
    </Form>
  );
}
