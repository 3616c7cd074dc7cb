import { z } from 'zod';
import type { Kind } from '../kind.ts';
import { buildingName, day, may, must, name, oneOf, personName, phone } from '../values.ts';

/** Posts a roster may hand out, and the ways communities write them. */
const posts = {
  社区书记: /^(社区)?(党委|党总支|党支部)?书记(兼主任)?$/,
  社区工作者: /^(社工|社区干事|两委委员|社区“?两委”?委员)$/,
  网格长: /^(社区)?网格长$/,
  专职网格员: /^网格员$/,
  微网格员: /^微网格长$/,
  辅助微网格员: /^(微网格辅助员|辅助员)$/,
  楼栋长: /^(楼长|楼门长)$/,
} as const;

export type StaffPost = keyof typeof posts;

/** Which kind of post each of them is. */
export const postKinds: Readonly<Record<StaffPost, string>> = {
  社区书记: 'secretary',
  社区工作者: 'community-staff',
  网格长: 'grid-head',
  专职网格员: 'grid-worker',
  微网格员: 'micro-grid-worker',
  辅助微网格员: 'micro-grid-assistant',
  楼栋长: 'building-head',
};

const reason = z.string().min(4, '太短，至少 4 个字').max(120, '太长，最多 120 个字');
const shape = z.object({
  name: must(personName),
  post: must(oneOf(posts)),
  grid: may(name),
  microGrid: may(name),
  estate: may(name),
  building: may(buildingName),
  phone: must(phone),
  since: may(day),
  /** Why somebody who comes from none of the circles the community draws the post from. */
  reason: may(reason),
});

export type StaffRow = z.output<typeof shape>;

/** 网格员名册: a row is one person in one post; who holds two posts has two rows. */
export const staff: Kind<StaffRow> = {
  id: 'staff',
  name: '网格员名册',
  note: '一行一人一岗；一人兼两岗写两行。专职网格员填网格，微网格员和辅助微网格员填微网格，楼栋长填小区和楼栋。',
  shape,
  readable: shape.partial(),
  columns: {
    name: { label: '姓名', synonyms: ['名字', '人员姓名', '姓 名'], example: '李四', personal: '居民知道找谁' },
    post: { label: '岗位', synonyms: ['职务', '岗位名称', '人员类别', '身份'], example: '专职网格员', choices: Object.keys(posts) },
    grid: { label: '网格', synonyms: ['所属网格', '负责网格', '网格名称'], example: '第一网格' },
    microGrid: { label: '微网格', synonyms: ['所属微网格', '负责微网格', '微格'], example: '' },
    estate: { label: '小区', synonyms: ['所在小区', '负责小区'], example: '' },
    building: { label: '楼栋', synonyms: ['负责楼栋', '楼号'], example: '' },
    phone: {
      label: '联系电话',
      synonyms: ['电话', '手机', '手机号', '手机号码', '联系方式'],
      example: '19900000000',
      personal: '居民和同事能联系上、登录时验证',
    },
    reason: {
      label: '理由',
      synonyms: ['任用理由', '来源以外的理由', '说明理由'],
      example: '',
      note: '社区定了这个岗位从哪几类人里产生，这位不在里面，才要写。',
    },
    since: { label: '任职起', synonyms: ['任职时间', '上岗时间', '任职日期', '开始时间'], example: '2026-01-01', day: true },
  },
};
