import { z } from 'zod';
import { arabic } from '#kernel/numerals.ts';
import type { Kind } from '../kind.ts';
import { count, may, must, personName, phone, words } from '../values.ts';

/** 首批, 第二批 and 2 say which batch. */
const nth = z
  .string()
  .transform((text) => text.replace(/^首批?$/, '1').replace(/^第?(.+?)批?次?$/, '$1'))
  .transform((text) => (/^[一二三四五六七八九十]+$/.test(text) ? arabic(text) : text))
  .pipe(count(99));

const shape = z.object({
  name: must(personName),
  phone: must(phone),
  nth: must(nth),
  workPhone: may(phone),
  skills: may(words),
});

export type AgentRow = z.output<typeof shape>;

/** 代办员名册: a row is somebody who acts for neighbours, in one of the batches; whoever stands in two has two rows or two files. */
export const agents: Kind<AgentRow> = {
  id: 'agents',
  name: '代办员名册',
  note: '一行一名代办员。姓名和本人电话不会公开，要公开由本人自己在手机上点；没公开的，村里人打工作电话或社区电话。',
  shape,
  readable: shape.partial(),
  columns: {
    name: { label: '姓名', synonyms: ['代办员', '代办员姓名', '名字', '姓 名'], example: '赵六', personal: '知道是谁来代办' },
    phone: {
      label: '联系电话',
      synonyms: ['电话', '手机', '手机号', '手机号码', '联系方式'],
      example: '19900000000',
      personal: '派单时能联系上、登录时验证',
    },
    nth: { label: '批次', synonyms: ['第几批', '批'], example: '首批', note: '首批、第二批，或写数字' },
    workPhone: { label: '工作电话', synonyms: ['办公电话', '值班电话', '代办站电话'], example: '', note: '村委会或代办站的电话，可以不填' },
    skills: {
      label: '可帮忙的事',
      synonyms: ['特长', '技能', '专长', '服务项目'],
      example: '跑医保、代缴电费',
      personal: '把求助派给会做的人',
    },
  },
};
