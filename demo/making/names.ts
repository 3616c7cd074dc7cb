import type { Chance } from './chance.ts';

export type Sex = '男' | '女';

const surnames =
  '王王王王王李李李李李张张张张张刘刘刘刘陈陈陈杨杨杨赵赵赵黄周周吴吴徐孙孙胡朱高高林何郭郭郭马马罗梁梁宋宋郑谢韩韩唐冯于董董萧程曹曹袁邓许傅沈曾彭吕苏卢蒋蔡贾贾丁魏薛薛叶阎阎余潘杜戴夏钟汪田田任任姜范范方石石姚谭廖邹熊金陆郝郝孔白白崔康康毛邱秦秦史史顾侯侯邵孟龙万段段雷钱汤尹黎易常常武武乔乔赖龚文';

/** Given names by the years in which they were in fashion: a grandmother is not called 子涵. */
const given: Readonly<Record<'old' | 'middle' | 'young', Readonly<Record<Sex, readonly string[]>>>> = {
  old: {
    男: '建国 建华 国强 志强 福生 玉明 德明 俊杰 树林 文华 永福 金生 保国 振华 改生 润生 有才 长海 明亮 庆华 根生 银生 守义 连生 天佑 怀礼 秉文 广田 兆祥 万春'.split(
      ' ',
    ),
    女: '秀英 桂英 玉兰 秀兰 桂兰 凤英 淑珍 玉梅 爱莲 桃花 月英 翠花 素珍 改兰 巧云 春莲 润梅 金花 银娥 喜凤 秋菊 淑芳 俊英 变香 来香 玉仙 冬梅 引弟 爱香 桂花'.split(
      ' ',
    ),
  },
  middle: {
    男: '伟 勇 军 磊 涛 斌 强 鹏 刚 杰 建军 海波 志刚 晓东 文斌 永强 建平 俊峰 海军 国栋 少华 立新 晓峰 爱民 瑞明 向东 旭东 润民 晋生 跃进'.split(
      ' ',
    ),
    女: '丽 敏 静 艳 娟 霞 燕 玲 芳 晓红 丽华 秀丽 慧敏 海燕 丽娟 建芳 红梅 雪梅 晓燕 润芳 爱萍 俊丽 美玲 春燕 文英 志芳 瑞英 彩霞 晋芳 海霞'.split(
      ' ',
    ),
  },
  young: {
    男: '浩宇 子轩 宇航 浩然 俊杰 子豪 一鸣 博文 天宇 嘉豪 明轩 泽宇 瑞泽 晨阳 昊天 梓睿 家乐 思远 奕辰 沐阳 景行 书恒 亦航 晋源 知远'.split(
      ' ',
    ),
    女: '子涵 欣怡 梓涵 雨桐 佳怡 诗涵 可馨 思琪 一诺 梦琪 若曦 语桐 欣然 雅婷 雨萱 心怡 晨曦 芷若 书瑶 嘉宁 知夏 亦可 晋宁 安然 念慈'.split(
      ' ',
    ),
  },
};

/** Names of people the newspapers wrote about must not turn up by chance. */
const unused = new Set(['嵇红红', '张红红', '任永春', '孙凌', '陈忠祥']);

export function surname(chance: Chance): string {
  return chance.one([...surnames]);
}

/** A full name fitting sex and year of birth; half of the one-character names get a second character. */
export function fullName(chance: Chance, family: string, sex: Sex, born: number): string {
  const fashion = born < 1962 ? 'old' : born < 1996 ? 'middle' : 'young';
  const first = chance.one(given[fashion][sex]);
  const full = family + (first.length === 1 && chance.happens(0.5) ? chance.one([...'晓建志文海春玉']) + first : first);
  return unused.has(full) ? fullName(chance, family, sex, born) : full;
}
