/**
 * Words by which somebody writes of a person's thoughts, beliefs or attitude instead of what they need (row S2-A26). Rather once too often: whoever
 * wrote reads it again and says that it speaks of a thing.
 */
const minds =
  /思想(动态|状况|倾向|问题|波动|觉悟|不稳|工作)|思想上|信仰|信教|信佛|信主|宗教|教会|立场|观点|态度|倾向|情绪|不满(政府|社区|领导|政策|现实)|对(政府|社区|领导|政策).{0,6}(不满|有意见|有看法|抵触)|抵触|牢骚|怨气|言论|政治|表现(不|很)?(好|差)|觉悟|品行|作风|动向|上访|信访/g;

/** The words in a text that speak of what somebody thinks or believes, each once. */
export function mindsIn(text: string): string[] {
  return [...new Set(text.normalize('NFKC').replaceAll(/\s+/g, '').match(minds) ?? [])];
}

const surnames =
  '赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐薛雷贺倪汤罗毕郝安常于傅康齐伍余顾孟黄穆萧尹姚邵汪毛米戴宋庞熊纪舒项祝董梁杜阮蓝闵席季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万卢莫房丁邓洪左石崔龚程邢裴陆翁段侯武刘景龙叶司黎白蒲赖乔闫阎谭申牛温庄晏柴翟曾关聂冀郜';
const callings =
  '大爷|大妈|大娘|大叔|大婶|大姐|大哥|阿姨|叔叔|叔|姨|奶奶|爷爷|婶子|婶|嫂子|嫂|先生|女士|小姐|师傅|老师|老汉|老太太|老太|老人|家的|家里|家|某某|某';
const called = new RegExp(
  `[老小]?[${surnames}][\\p{Script=Han}]{0,2}?(?:${callings})|(?<![\\p{Script=Han}])[老小][${surnames}](?![层区学型])`,
  'gu',
);

const somebody = '一位居民';

/** The text with every one of these names, and every way neighbours call each other, made into 一位居民. */
export function withoutNames(text: string, names: readonly string[]): string {
  const longestFirst = names.filter((name) => name.length > 1).toSorted((one, other) => other.length - one.length);
  const bare = longestFirst.reduce((left, name) => left.replaceAll(name, somebody), text);
  return bare.replaceAll(called, somebody).replaceAll(new RegExp(`(?:${somebody})+`, 'g'), somebody);
}

export const refusals = {
  'matters.speaks_of_minds': ({ said }) =>
    `这里写到「${said}」。只报要办什么事，不记谁怎么想、信什么、态度怎样。请改一改；如果说的是事不是人的想法，勾上「我看过了，只说事」再报。`,
  'matters.reply_to_whom': '要给本人回话，请选是谁。',
  'matters.not_passed': '这里只报到支部，请选一个话题。',
} as const satisfies Record<string, string | ((facts: Record<string, string | number>) => string)>;
