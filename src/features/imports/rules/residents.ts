import type { Complaint, Rule } from '../judge.ts';
import type { ResidentRow } from '../kinds/residents.ts';
import type { Known, Standing } from '../known.ts';
import { houseKey, placeKey } from '../values.ts';
import { seenBefore } from './seen.ts';

type ResidentRule = Rule<ResidentRow>;

const homeless: Readonly<Record<Exclude<Standing, 'fine'>, Complaint<ResidentRow>>> = {
  'no-estate': ['estate', '不在小区楼栋表里，这户不属于任何网格；请先导入小区楼栋，或核对写法'],
  'no-building': ['building', '不在小区楼栋表里，这户不属于任何网格；请先补上这栋楼，或核对写法'],
  'no-unit': ['unit', '与小区楼栋表对不上，这栋楼没有这个单元，或漏填了单元'],
  'no-house': ['room', '不在小区楼栋表里，这户不属于任何网格；住平房的请先导入这处门牌，住楼房的请填小区和楼栋'],
  'no-grid': ['building', '还没有划入网格，这户不属于任何网格；请先给这栋楼划网格'],
};

/** Every household lies in a grid and has one head; every ID number stands once, here and in the ledger. */
export function residentRules({ stands, houseStands, inLedger }: Known): ResidentRule[] {
  return [wholeAddress, livesSomewhere(stands), livesInHouse(houseStands), knownOnce(inLedger), sexAgrees, oneHead()];
}

function wholeAddress({ estate, building }: Parameters<ResidentRule>[0]): ReturnType<ResidentRule> {
  if (estate === null && building) return [['estate', '没有填；住小区外平房的，楼栋也要空着']];
  return building === null && estate ? [['building', '没有填']] : [];
}

function livesInHouse(stands: Known['houseStands']): ResidentRule {
  return ({ estate, building, room }) => {
    if (estate !== null || building !== null || !room) return [];
    const standing = stands(room);
    return standing === 'fine' ? [] : [homeless[standing]];
  };
}

function livesSomewhere(stands: Known['stands']): ResidentRule {
  return ({ estate, building, unit }) => {
    if (!estate || !building || unit === undefined) return [];
    const standing = stands(estate, building, unit);
    return standing === 'fine' ? [] : [homeless[standing]];
  };
}

function knownOnce(inLedger: Known['inLedger']): ResidentRule {
  const seen = seenBefore();
  return ({ idNumber }, at) => {
    if (!idNumber) return [];
    const first = seen(idNumber, at);
    if (first !== undefined) return [['idNumber', `与第 ${first} 行重复`]];
    return inLedger(idNumber) ? [['idNumber', '已在台账里，不再重复登记']] : [];
  };
}

/** The seventeenth digit is odd for men, even for women (GB 11643-1999). */
function sexAgrees({ sex, idNumber }: Parameters<ResidentRule>[0]): ReturnType<ResidentRule> {
  if (!sex || !idNumber) return [];
  return (Number(idNumber[16]) % 2 === 1) === (sex === '男') ? [] : [['sex', '与身份证号对不上，请核对']];
}

function oneHead(): ResidentRule {
  const seen = seenBefore();
  return ({ estate, building, unit, room, relation }, at) => {
    if (relation !== '户主' || estate === undefined || building === undefined || !room) return [];
    const door = estate && building ? [placeKey(estate), building, unit, room] : [houseKey(room)];
    const first = seen(door.join('\n'), at);
    return first === undefined ? [] : [['relation', `这一户第 ${first} 行已有户主，一户只写一位户主`]];
  };
}
