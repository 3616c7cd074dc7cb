/** Words of a task that would have somebody watched (row S4-F10): no service is called so, and no department may ask it of a grid. Whole words, for many a harmless one begins like them. */
const watching: readonly string[] = [
  ...['监视', '盯住', '盯守', '盯着人', '跟踪人', '蹲守', '可疑人', '重点关注人', '摸底人员', '排查人员'],
  ...['重点人员', '重点人群', '重点人口', '重点人物', '重点人走访', '重点人摸底', '重点人管', '重点人排查'],
  ...['看住人', '看住他', '看住她', '看住谁', '看住上访', '看住信访', '看住重点'],
  ...['上访户', '上访人', '上访者', '上访老户', '上访群众', '进京上访', '越级上访', '劝返', '信访人'],
  ...['思想动态', '行踪', '轨迹', '宗教信仰'],
];

/** Places where many people are, and care for the old: they sound alike and watch nobody. */
const harmless: readonly string[] = ['人员密集', '线上访', '晚上访', '马上访', '网上访', '早上访'];

/** @returns the first word of a task that would have somebody watched; undefined where there is none */
export function watchedIn(text: string): string | undefined {
  return wordIn(text, watching);
}

/** @returns the first of these words a text holds, spaces and harmless phrases aside */
export function wordIn(text: string, words: readonly string[]): string | undefined {
  const plain = harmless.reduce((left, phrase) => left.replaceAll(phrase, ' '), text.replace(/\s/g, ''));
  return words.find((word) => plain.includes(word));
}
