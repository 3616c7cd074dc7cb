import type { z } from 'zod';
import type { policy as policyShape } from './contract.ts';

/** A benefit as a page of data: whom it is for, what to bring, and what a law demands to be pinned up once it is granted. `id` is its leaf in the catalogue. */
export type Policy = z.infer<typeof policyShape>;

/**
 * Benefits there are everywhere in the country; amounts and limits differ from place to place and are said by who handles it.
 * What a person ticks is a statement of their own: it stays on their phone until they apply (row S1-F7).
 */
export const policies: readonly Policy[] = [
  {
    id: 'policy-old',
    name: '高龄津贴',
    about: '八十岁以上老人每月的津贴。',
    from: 80,
    anyOf: [],
    bring: ['身份证', '户口簿', '本人银行卡'],
    demands: null,
  },
  {
    id: 'policy-living',
    name: '最低生活保障',
    about: '家里人均收入低于当地低保标准的，可以申请。',
    from: null,
    anyOf: ['low-income'],
    bring: ['身份证', '户口簿', '家里收入和财产的说明'],
    demands: { law: '《最低生活保障审核确认办法》', days: 7 },
  },
  {
    id: 'policy-sudden',
    name: '临时救助',
    about: '突然出了大事，一时过不下去的，可以申请。',
    from: null,
    anyOf: ['sudden'],
    bring: ['身份证', '户口簿', '出了什么事的说明'],
    demands: null,
  },
  {
    id: 'policy-illness',
    name: '医疗救助',
    about: '看病自己花的钱太多，家里负担不起的，可以申请。',
    from: null,
    anyOf: ['illness-costs', 'low-income'],
    bring: ['身份证', '户口簿', '费用单据和报销单'],
    demands: null,
  },
  {
    id: 'policy-disabled',
    name: '残疾人补贴',
    about: '困难残疾人的生活补贴、重度残疾人的护理补贴。',
    from: null,
    anyOf: ['disabled-card'],
    bring: ['身份证', '残疾人证', '本人银行卡'],
    demands: null,
  },
  {
    id: 'policy-veteran',
    name: '退役军人优待',
    about: '退役军人、军属、烈属的优待证和抚恤补助。',
    from: null,
    anyOf: ['served', 'family-of-soldier'],
    bring: ['身份证', '退役证件或亲属关系证明'],
    demands: null,
  },
];
