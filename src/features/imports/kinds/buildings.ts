import { z } from 'zod';
import type { Kind } from '../kind.ts';
import { buildingName, count, may, must, name, unitName, words } from '../values.ts';

const shape = z.object({
  estate: may(name),
  building: may(buildingName),
  unit: may(unitName),
  units: may(count(30)),
  floors: may(count(60)),
  doors: may(count(40)),
  rooms: may(words),
  grid: must(name),
  microGrid: may(name),
  address: may(name),
});

export type BuildingRow = z.output<typeof shape>;

/** 小区楼栋: a row is a building, or one unit of it when its units lie in different micro-grids; without estate and building it is houses of one storey outside estates. */
export const buildings: Kind<BuildingRow> = {
  id: 'buildings',
  name: '小区楼栋',
  note: '一行一栋楼。同一栋楼的单元分属不同微网格时，一行写一个单元。小区外的平房：小区和楼栋都空着，门牌写在「房号」里。',
  shape,
  readable: shape.partial(),
  columns: {
    estate: {
      label: '小区',
      synonyms: ['小区名称', '院落', '小区院落', '楼院'],
      example: '劲松新景',
      note: '小区外的平房不填',
      always: true,
    },
    building: { label: '楼栋', synonyms: ['楼号', '楼栋号', '栋号', '楼幢', '楼座'], example: '3号楼', always: true },
    unit: { label: '单元', synonyms: ['单元号'], example: '', note: '整栋楼同属一个微网格时不用填' },
    units: { label: '单元数', synonyms: ['单元个数', '单元总数'], example: '2' },
    floors: { label: '层数', synonyms: ['楼层数', '总层数', '楼层'], example: '17' },
    doors: { label: '每层户数', synonyms: ['每单元每层户数', '一层几户', '梯户'], example: '4', note: '一个单元一层有几户' },
    rooms: {
      label: '房号',
      synonyms: ['房间号', '门牌号', '户号列表'],
      example: '',
      note: '房号不规则时逐个写出，用顿号隔开；规则时留空，按层数和每层户数编号。平房写门牌，如「东沟1号、东沟2号」，一行最多 12 处',
    },
    grid: { label: '网格', synonyms: ['所属网格', '网格名称', '专职网格'], example: '第一网格' },
    microGrid: { label: '微网格', synonyms: ['所属微网格', '微网格名称', '微格'], example: '第一微网格' },
    address: { label: '地址', synonyms: ['详细地址', '坐落', '楼栋地址'], example: '劲松路 1 号' },
  },
};
