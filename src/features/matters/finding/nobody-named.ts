import { namesSomebody } from '#features/people/door.ts';
import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';

/** The commonest family names: enough to see 「老王」 and 「李大爷」 in a line that is to hold no person. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const titled = new RegExp(`[${surnames}](某|先生|女士|大爷|大娘|大妈|阿姨|叔|伯|婶|奶奶|爷爷|师傅|老板|老师|医生)`, 'u');
const called = new RegExp(`[老小][${surnames}](?![子路区院区道])`, 'u');
const door = /\d{3,4}\s*(室|户|号房)|\d+\s*单元\s*\d+|(他|她|这|那)(家|户)(人)?/u;
/** What says how somebody is, thinks or believes, and not what was done. */
const opinions = [
  '不良',
  '倾向',
  '素质',
  '思想',
  '品行',
  '态度',
  '人品',
  '信教',
  '迷信',
  '懒',
  '爱闹',
  '刁',
  '可疑',
  '不正经',
  '有前科',
  '精神病',
  '吸毒',
  '上访',
];

/** Refuses a line that names somebody of the ledger or calls one, says behind which door, or says what somebody is like. */
export async function mustNameNobody({ db, keys }: Context, text: string, community: string): Promise<void> {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const opinion = opinions.find((word) => plain.includes(word));
  if (opinion !== undefined) refuse('matters.finding_opinion', { word: opinion });
  const calls = [titled, called, door].some((pattern) => pattern.test(plain));
  if (calls || (await namesSomebody(db, keys, { text: plain, community }))) refuse('matters.finding_names');
}
