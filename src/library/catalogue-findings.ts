import type { Leaf } from '#method/catalogue.ts';
import { workdays, workhours } from '#method/terms.ts';

type Kind = Omit<Leaf, 'id' | 'code' | 'name' | 'words'>;
const desk: Kind = {
  group: 'desk',
  catalogue: 'rectification',
  within: workdays(10),
  takers: [],
  questions: [],
  small: 'problem',
  field: 'oversight',
};
/** What was seen where all may go: deeds and their danger, and no kind that says what somebody is like (row S3-A50). */
const seen: Kind = { ...desk, catalogue: 'unsafe-conduct', within: workhours(4), field: 'convenience' };

export const findingLeaves: Leaf[] = [
  { ...desk, id: 'rectify', code: '821', name: '整改一项问题', words: ['整改问题'] },
  {
    ...desk,
    id: 'owners-committee',
    code: '822',
    name: '成立业主委员会',
    words: ['成立业委会'],
    catalogue: 'owners-committee',
    small: 'affair',
  },
  {
    ...desk,
    id: 'hidden-disputes',
    code: '823',
    name: '矛盾纠纷排查',
    words: ['纠纷排查'],
    catalogue: 'hidden-disputes',
    small: 'quarrel',
  },
  { ...seen, id: 'seen-thrown', code: '831', name: '从高处往下扔东西', words: ['高处往下扔'] },
  { ...seen, id: 'seen-flame', code: '832', name: '公共地方用明火', words: ['公共地方明火'] },
  { ...seen, id: 'seen-climbing', code: '833', name: '翻越围栏、爬高', words: ['翻越围栏'] },
  { ...seen, id: 'seen-blocking', code: '834', name: '堵住消防通道', words: ['堵住通道'] },
  { ...seen, id: 'seen-dog', code: '835', name: '公共地方的狗没牵绳', words: ['狗没牵绳'] },
  { ...seen, id: 'seen-speeding', code: '836', name: '小区里骑车、开车太快', words: ['小区里太快'] },
];
