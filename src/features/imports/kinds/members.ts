import { z } from 'zod';
import type { identities } from '#features/organizations/grouping/contract.ts';
import type { Kind } from '../kind.ts';
import { idNumber, may, must, name, personName, phone, words, yesNo } from '../values.ts';

/** The four identities as rosters write them. */
const identityNames: Readonly<Record<string, (typeof identities)[number]>> = {
  社区在职党员: 'employed',
  居民党员: 'resident',
  驻地单位在职党员: 'unit',
  志愿者党员: 'volunteer',
};
const identity = z.string().transform((text, context) => {
  const known = identityNames[text];
  if (known) return known;
  context.addIssue({ code: 'custom', message: `只能填「${Object.keys(identityNames).join('」「')}」` });
  return z.NEVER;
});

const shape = z.object({
  name: must(personName),
  idNumber: must(idNumber),
  identity: may(identity),
  branch: must(name),
  group: may(name),
  microGrid: may(name),
  centre: may(yesNo),
  willing: may(yesNo),
  skills: may(words),
  phone: may(phone),
});

export type MemberRow = z.output<typeof shape>;

/** 党员名册: a row is a Party member who stands in the ledger. No joining date: only the branch may know it, and it is not needed here. */
export const members: Kind<MemberRow> = {
  id: 'members',
  name: '党员名册',
  note: '一行一名党员，须已在户籍台账中。只有本人同意「愿意接单」的，才会被派单。',
  shape,
  readable: shape.partial(),
  columns: {
    name: { label: '姓名', synonyms: ['党员姓名', '名字', '姓 名'], example: '王五', personal: '与户籍台账对上' },
    idNumber: {
      label: '身份证号',
      synonyms: ['身份证', '身份证号码', '公民身份号码'],
      example: '',
      personal: '与户籍台账对上，不另存一份',
    },
    branch: {
      label: '党支部',
      synonyms: ['所在支部', '支部', '所属党支部', '支部名称'],
      example: '第一网格党支部',
      personal: '党组织生活；只有本支部看得到',
    },
    identity: {
      label: '身份',
      synonyms: ['党员身份', '身份类别', '党员类别', '编组'],
      example: '居民党员',
      choices: Object.keys(identityNames),
      note: '可以不填，以后在「党员」里编组',
    },
    group: { label: '党小组', synonyms: ['所在党小组', '所属党小组', '支部/党小组', '小组'], example: '第一微网格党小组' },
    microGrid: { label: '微网格', synonyms: ['所属微网格', '所在微网格'], example: '第一微网格', note: '党员中心户必填' },
    centre: { label: '党员中心户', synonyms: ['是否中心户', '中心户', '是否党员中心户'], example: '否', choices: ['是', '否'] },
    willing: {
      label: '愿意接单',
      synonyms: ['是否接单', '是否愿意接单', '愿意帮忙'],
      example: '是',
      choices: ['是', '否'],
      note: '须本人同意',
    },
    skills: {
      label: '可帮忙的事',
      synonyms: ['特长', '技能', '专长', '服务项目'],
      example: '修水龙头、换灯泡',
      personal: '把求助派给会做的人',
    },
    phone: {
      label: '联系电话',
      synonyms: ['电话', '手机', '手机号', '手机号码', '联系方式'],
      example: '19900000000',
      personal: '派单时能联系上',
    },
  },
};
