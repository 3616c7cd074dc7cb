import type { Catalogue, Leaf } from '#method/catalogue.ts';
import { workdays } from '#method/terms.ts';

/** What a whole village does together, in rounds. */
export const roundGroups: Catalogue['groups'] = [{ id: 'rounds', name: '评一评', about: '自愿报名，只说好的' }];

export const roundLeaves: Leaf[] = [
  {
    id: 'star-household',
    group: 'rounds',
    code: '981',
    name: '报星级文明户',
    words: ['星级文明户', '文明户', '评星', '报星', '五星级'],
    within: workdays(60),
    takers: [],
    catalogue: 'household-stars',
    small: 'request',
    field: 'culture',
    questions: [
      {
        id: 'wish',
        label: '想报几星级',
        kind: 'choice',
        required: true,
        fact: true,
        choices: [
          { id: 'five', label: '五星级' },
          { id: 'four', label: '四星级' },
          { id: 'three', label: '三星级' },
          { id: 'two', label: '二星级' },
          { id: 'one', label: '一星级' },
        ],
      },
      { id: 'self', label: '勤劳敬业、孝老爱亲、团结友善、志愿服务、文化教育，自家做到了哪些', kind: 'note', required: true, max: 500 },
    ],
  },
  {
    id: 'asking-round',
    group: 'rounds',
    code: '982',
    name: '排查急难愁盼',
    words: ['排查', '急难愁盼'],
    within: workdays(10),
    takers: [],
    catalogue: 'asking-round',
    small: 'affair',
    field: 'convenience',
    questions: [],
  },
];
