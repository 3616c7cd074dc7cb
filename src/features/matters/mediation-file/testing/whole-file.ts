import { type Entry, type Held, standingsIn } from '../completeness.ts';
import type { Material } from '../pages.ts';
import { fileGiven } from '../print.ts';
import type { Told } from '../told.ts';

const at = '2026-03-05T02:00:00Z';
const signer = { name: '王小明', sex: '男', born: '1950年生', phone: '13900000001', home: '劲松新景 8号楼 2单元 301' };
/** What a mediation of one neighbour's noise holds when it has ended. */
export const told: Told = {
  facts: '楼上夜里放音响',
  consentedAt: at,
  takenAt: at,
  notes: [],
  sessions: [{ at, by: '闫调解', step: '调解', text: '双方各说了一遍。\n'.repeat(90) }], // three pages and more
  agreement: { at, terms: [{ label: '双方谈成了什么', say: '晚上十点以后不放音响' }], signedAt: at },
  revisits: [{ at, by: '闫调解', step: '回访', text: '照协议办了' }],
  photos: [],
};
const left = (document: string): [string, Entry] => [
  document,
  { document, why: '双方都没有材料', said: null, scans: [], by: '闫调解', at },
];

/** What the template prints of a file that holds this. */
export function given(held: Held, number = '0318') {
  const standings = standingsIn(held);
  const material: Material = {
    ...{ told: held.told, number, year: 2026, leaf: '邻里噪声纠纷', channel: '柜台', committee: '劲松社区人民调解委员会' },
    ...{ mediator: '闫调解', applicant: signer, others: [signer], endedAt: at, today: at, left: [], pictures: new Map() },
  };
  return fileGiven(standings, material);
}

/** The whole file: thirteen documents in its list, thirteen pages. */
export const whole = (number?: string) =>
  given({ told, entries: new Map([left('investigation'), left('evidence')]), failed: false }, number);
