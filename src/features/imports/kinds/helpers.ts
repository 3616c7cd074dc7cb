import { z } from 'zod';
import type { Kind } from '../kind.ts';
import { may, must, name, oneOf, phone, words } from '../values.ts';

const sorts = { 志愿者: /^(居民志愿者|义工|志愿服务者)$/, 商户: /^(商家|店铺|商家店铺|门店)$/ };

const shape = z.object({
  sort: must(oneOf(sorts)),
  name: must(name),
  called: may(name),
  skills: must(words),
  phone: must(phone),
  address: may(name),
});

export type HelperRow = z.output<typeof shape>;

/** 志愿者和商户: those who take orders besides the Party members. */
export const helpers: Kind<HelperRow> = {
  id: 'helpers',
  name: '志愿者和商户',
  note: '一行一名志愿者或一家商户，须本人或店主同意。',
  shape,
  readable: shape.partial(),
  columns: {
    sort: { label: '类别', synonyms: ['类型', '身份'], example: '志愿者', choices: Object.keys(sorts) },
    name: { label: '姓名或店名', synonyms: ['姓名', '店名', '名称', '姓名/店名', '商户名称'], example: '赵六', personal: '知道是谁来帮忙' },
    called: { label: '称呼', synonyms: ['怎么称呼', '昵称', '联系人'], example: '赵师傅', note: '居民看到的称呼' },
    skills: {
      label: '可帮忙的事',
      synonyms: ['特长', '技能', '服务项目', '经营项目'],
      example: '修锁、配钥匙',
      personal: '把求助派给会做的人',
    },
    phone: {
      label: '联系电话',
      synonyms: ['电话', '手机', '手机号', '手机号码', '联系方式'],
      example: '19900000000',
      personal: '派单时能联系上、登录时验证',
    },
    address: { label: '地址', synonyms: ['店址', '商户地址'], example: '', note: '商户填店址，志愿者不用填' },
  },
};
