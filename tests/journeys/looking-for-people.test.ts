import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

const field = '姓名、首字母、住处，或电话、证件后四位';

test('at the desk somebody is looked for by letters and by where they live, from the keyboard alone; what was typed stands in no address', async () => {
  const desk = await stage.arrive('社区工作者', { opens: '/console/people' });
  await desk.sees('王小明写 wxm');
  await desk.page.getByRole('combobox', { name: '网格' }).focus(); // behind the menu
  await desk.tabsTo(field);
  await desk.page.keyboard.type('hzg');
  await desk.presses('Enter');
  const hou = desk.part('row', /侯\*\*.*8号楼 2单元/);
  await hou.sees('侯**');
  expect(desk.page.url()).not.toContain('hzg');
  await desk.page.keyboard.press('ControlOrMeta+a'); // still in the field
  await desk.page.keyboard.type('8-2');
  await desk.presses('Enter');
  await hou.sees('侯**');
  await desk.types('轩辕破虏', field);
  await desk.presses('Enter');
  await desk.sees('没有找到');
  await desk.sees('电话后四位再找');
  await desk.taps('看全部');
  await desk.types('8', field);
  await desk.presses('Enter');
  await desk.sees('请写姓名（至少两个字）');
});

test('on the stairs a grid worker finds somebody by letters, and opens the card of their household', async () => {
  const worker = await stage.arrive('专职网格员', { opens: '/worker/door' });
  await worker.types('hzg', '找人');
  await worker.presses('Enter');
  await worker.taps(/^侯\*\*/);
  await worker.sees('打开这一户，已经记下');
});
