import type { Catalogue, Leaf } from '#method/catalogue.ts';
import { workdays } from '#method/terms.ts';

/** What residents talk over with a member who knows it (row S0-A44). */
export const talkGroup: Catalogue['groups'][number] = { id: 'talk', name: '聊一聊', about: '有话想说，请懂的党员来答' };

type Kind = Omit<Leaf, 'id' | 'code' | 'name' | 'words'>;
const talk: Kind = {
  group: 'talk',
  catalogue: 'talk',
  within: workdays(2),
  takers: ['member'],
  questions: [{ id: 'photos', label: '照片', kind: 'photo', max: 6 }],
  small: 'request',
  field: 'poll',
};

export const talkLeaves: Leaf[] = [
  { ...talk, id: 'talk-policy', skill: '讲政策', code: '421', name: '聊政策', words: ['聊政策', '政策怎么说', '惠民政策', '讲讲政策'] },
  { ...talk, id: 'talk-school', skill: '讲上学的事', code: '422', name: '聊孩子上学', words: ['聊上学', '择校', '学区'] },
  { ...talk, id: 'talk-work', skill: '帮人找工作', code: '423', name: '聊找工作', words: ['聊工作', '找什么工作', '学门手艺'] },
  { ...talk, id: 'talk-home', skill: '劝和', code: '424', name: '聊家里的事', words: ['聊家里', '家里闹别扭', '婆媳'] },
  { ...talk, id: 'talk-other', code: '425', name: '聊别的', words: ['聊一聊', '找党员聊'] },
];
