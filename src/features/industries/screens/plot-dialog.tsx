import { Form, InputNumber } from 'antd';
import type { placesIn } from '#features/areas/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { ask } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import { type Branch, LazyCascader } from '#ui/console/lazy-cascader.tsx';
import type { enterPlot, list } from '../contract.ts';
import { words } from './words.ts';

const { desk } = words;
const required = { required: true, message: desk.missing };
type PlotProps = {
  readonly community: HerePlace;
  readonly industry: Answer<typeof list>['industries'][number];
  readonly onClose: () => void;
};

/** A household's plot: which home, how many mu. */
export function PlotDialog({ community, industry, onClose }: PlotProps) {
  return (
    <ChangeDialog<typeof enterPlot, { home: string[]; mu: number }>
      name="industries.enter-plot"
      title={desk.plot}
      tells={desk.plotTells}
      done={desk.done}
      asked={({ home, mu }) => ({ industry: industry.id, home: home.at(-1) ?? '', mu: Math.round(mu * 100) })}
      onClose={onClose}
    >
      <Form.Item name="home" label={desk.home} rules={[required]}>
        <LazyCascader placeholder={desk.missing} inside={(parent) => placesInside(parent ?? community.id)} />
      </Form.Item>
      <Form.Item name="mu" label={desk.mu} rules={[required]}>
        <InputNumber min={0.01} precision={2} />
      </Form.Item>
    </ChangeDialog>
  );
}

async function placesInside(area: string): Promise<Branch[]> {
  const { places } = await ask<typeof placesIn>('areas.places-in', JSON.stringify({ area }));
  return places.map(({ id, name, kind }) => ({ id, name, isLeaf: kind === 'dwelling' }));
}
