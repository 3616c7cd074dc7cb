import { Form, Input, InputNumber } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import type { addGoods, endGoods, list, price, stockIn, stockOut } from '../contract.ts';
import { words } from './words.ts';

const { desk } = words;
const required = { required: true, message: desk.missing };
const fen = (yuan: number) => Math.round(yuan * 100);
type Goods = Answer<typeof list>['goods'][number];
type New = { name: string; unit: string; grams?: number; yuan: number; stock: number };

/** Something new on the shelf. */
export function AddDialog({ community, onClose }: { readonly community: HerePlace; readonly onClose: () => void }) {
  return (
    <ChangeDialog<typeof addGoods, New>
      name="supplies.add-goods"
      title={desk.add}
      tells={words.under}
      done={desk.done}
      asked={({ yuan, grams, ...given }) => ({ community: community.id, ...given, fen: fen(yuan), ...(grams ? { grams } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="name" label={desk.name} rules={[required]}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="unit" label={desk.unit} rules={[required]}>
        <Input maxLength={6} placeholder={desk.unitHint} />
      </Form.Item>
      <Form.Item name="yuan" label={desk.yuan} rules={[required]}>
        <InputNumber min={0} precision={2} />
      </Form.Item>
      <Form.Item name="stock" label={desk.stock} rules={[required]}>
        <InputNumber min={0} precision={0} />
      </Form.Item>
      <Form.Item name="grams" label={desk.grams} extra={desk.gramsHint}>
        <InputNumber min={1} precision={0} />
      </Form.Item>
    </ChangeDialog>
  );
}

export type StockAct = 'in' | 'out' | 'price' | 'end';
type DoProps = { readonly what: StockAct; readonly goods: Goods; readonly onClose: () => void };

/** What came, what spoiled, what it costs from now on, and that it is no longer sold. */
export function Doing({ what, goods, onClose }: DoProps) {
  const of = { title: desk[what], done: desk.done, onClose };
  const about = { goods: goods.id };
  if (what === 'in')
    return (
      <ChangeDialog<typeof stockIn, { count: number }>
        name="supplies.stock-in"
        tells={desk.inTells}
        asked={(given) => ({ ...about, ...given })}
        {...of}
      >
        <Count label={goods.name} />
      </ChangeDialog>
    );
  if (what === 'out')
    return (
      <ChangeDialog<typeof stockOut, { count: number }> name="supplies.stock-out" asked={(given) => ({ ...about, ...given })} {...of}>
        <Count label={goods.name} />
      </ChangeDialog>
    );
  if (what === 'price') return <PriceDialog goods={goods} onClose={onClose} />;
  return <ChangeDialog<typeof endGoods, object> name="supplies.end-goods" tells={goods.name} asked={() => about} {...of} />;
}

function PriceDialog({ goods, onClose }: Omit<DoProps, 'what'>) {
  return (
    <ChangeDialog<typeof price, { yuan: number }>
      name="supplies.price"
      title={desk.price}
      tells={desk.priceTells}
      done={desk.done}
      initial={{ yuan: goods.fen / 100 }}
      asked={({ yuan }) => ({ goods: goods.id, fen: fen(yuan) })}
      onClose={onClose}
    >
      <Form.Item name="yuan" label={desk.yuan} rules={[required]}>
        <InputNumber min={0} precision={2} />
      </Form.Item>
    </ChangeDialog>
  );
}

function Count({ label }: { readonly label: string }) {
  return (
    <Form.Item name="count" label={`${label} · ${desk.count}`} rules={[required]}>
      <InputNumber min={1} precision={0} />
    </Form.Item>
  );
}
