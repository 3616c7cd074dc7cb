import type { Complaint, Rule } from '../judge.ts';
import type { StaffPost, StaffRow } from '../kinds/staff.ts';
import type { Known } from '../known.ts';
import { seenBefore } from './seen.ts';

type StaffRule = Rule<StaffRow>;
type Place = 'community' | 'grid' | 'micro-grid' | 'building';

/** At which level a post stands: a micro-grid post cannot be put on a grid (row S1-A3). */
const levels: Readonly<Record<StaffPost, Place>> = {
  社区书记: 'community',
  社区工作者: 'community',
  网格长: 'community',
  专职网格员: 'grid',
  微网格员: 'micro-grid',
  辅助微网格员: 'micro-grid',
  楼栋长: 'building',
};

/** A post has its place, a person holds it once, and a phone number belongs to one name: people sign in with it. */
export function staffRules(known: Known): StaffRule[] {
  return [hasPlace(known), heldOnce(), onePhoneOneName()];
}

function hasPlace(known: Known): StaffRule {
  return (row) => (row.post ? missingPlace(levels[row.post], row, known) : []);
}

function missingPlace(level: Place, row: Parameters<StaffRule>[0], known: Known): readonly Complaint<StaffRow>[] {
  if (level === 'grid') return checkName('grid', row.grid, known.hasGrid);
  if (level === 'micro-grid') return checkName('microGrid', row.microGrid, known.hasMicroGrid);
  return level === 'building' ? checkBuilding(row, known) : [];
}

function checkName(
  column: 'grid' | 'microGrid',
  name: string | null | undefined,
  has: (name: string) => boolean,
): readonly Complaint<StaffRow>[] {
  if (name === undefined) return [];
  if (name === null) return [[column, '没有填，这个岗位要写明负责哪里']];
  return has(name) ? [] : [[column, '不在小区楼栋表里，请核对写法']];
}

function checkBuilding({ estate, building }: Parameters<StaffRule>[0], { stands }: Known): readonly Complaint<StaffRow>[] {
  if (!estate || !building) return [['building', '没有填，楼栋长要写明小区和楼栋']];
  const standing = stands(estate, building, '1单元');
  if (standing === 'no-estate') return [['estate', '不在小区楼栋表里，请核对写法']];
  return standing === 'no-building' ? [['building', '不在小区楼栋表里，请核对写法']] : [];
}

function heldOnce(): StaffRule {
  const seen = seenBefore();
  return ({ name, phone, post, grid, microGrid, estate, building }, at) => {
    if (!name || !phone || !post) return [];
    const first = seen([name, phone, post, grid, microGrid, estate, building].join('\n'), at);
    return first === undefined ? [] : [['post', `与第 ${first} 行重复`]];
  };
}

function onePhoneOneName(): StaffRule {
  const owners = new Map<string, { name: string; at: number }>();
  return ({ name, phone }, at) => {
    if (!name || !phone) return [];
    const owner = owners.get(phone) ?? { name, at };
    owners.set(phone, owner);
    return owner.name === name ? [] : [['phone', `与第 ${owner.at} 行相同，姓名却不同，请核对`]];
  };
}
