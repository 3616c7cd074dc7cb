import { saveService, saveWindow } from '#features/hall/set-up.ts';
import { switchOn } from '#features/methods/switch.ts';
import type { Stage } from '../stage.ts';
import { holder } from './cast.ts';

const halves = [
  { from: '08:30', until: '12:00' },
  { from: '14:00', until: '17:30' },
];
const hours = [1, 2, 3, 4, 5].flatMap((day) => halves.map((half) => ({ day, ...half })));

type Service = Pick<Parameters<typeof saveService.run>[1], 'leaf' | 'name' | 'affair' | 'documents'>;
const service = (leaf: string, name: string, documents: string[], affair: Service['affair'] = 'government'): Service => ({
  ...{ leaf, name, affair, documents },
});

const windows = [
  {
    ...{ name: '社会保障', place: '大厅左手第一个', private: false },
    takes: [service('hall-social', '社保卡登记', ['身份证', '户口簿']), service('hall-medical', '医保信息变更', ['身份证', '医保卡'])],
  },
  {
    ...{ name: '劳动保障', place: '大厅左手第二个', private: false },
    takes: [service('hall-labour', '失业登记', ['身份证', '毕业证或技能证书'])],
  },
  {
    ...{ name: '计生服务', place: '走廊里的小房间', private: true },
    takes: [service('hall-private', '生育登记', ['身份证', '结婚证'])],
  },
  {
    ...{ name: '公共卫生', place: '大厅右手第一个', private: false },
    takes: [service('hall-health', '健康档案', ['身份证', '医保卡']), service('hall-other', '借用活动室', ['身份证'], 'neighbourhood')],
  },
];

/** The hall as the secretary set it up: four windows, what each takes and what to bring. */
export async function openHall(stage: Stage, community: string): Promise<void> {
  const secretary = await (await holder(stage, 'secretary', { community })).act();
  for (const method of ['one-stop', 'one-stop-private']) await secretary.does(switchOn, { method, community });
  for (const { takes, ...window } of windows) {
    const { id } = await secretary.does(saveWindow, { community, window: null, hours, ...window });
    for (const one of takes) await secretary.does(saveService, { window: id, service: null, online: true, ...one });
  }
}
