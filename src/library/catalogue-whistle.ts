import type { Catalogue, Leaf } from '#method/catalogue.ts';
import { hours } from '#method/terms.ts';

/** What a gate-keeper may see go wrong. Problems, never a person: there is nothing to write, and nobody to name (row S3-A48). */
export const whistleGroup: Catalogue['groups'][number] = { id: 'whistle', name: '吹哨', about: '门房看到，马上叫人' };

const seen: Omit<Leaf, 'id' | 'code' | 'name' | 'words'> = {
  group: 'whistle',
  catalogue: 'whistle',
  within: hours(2),
  takers: [],
  questions: [],
  small: 'problem',
  field: 'convenience',
};

export const whistleLeaves: Leaf[] = [
  { ...seen, id: 'smoke', code: '701', name: '冒烟、着火', words: ['冒烟'], danger: { call: '119', say: '先拨 119，喊人离开。' } },
  { ...seen, id: 'flood', code: '702', name: '跑水、漏水', words: ['跑水'] },
  {
    ...seen,
    id: 'blackout',
    code: '703',
    name: '停电、电线掉了',
    words: ['电线掉'],
    danger: { call: '119', say: '不要碰电线，让大家绕开。' },
  },
  {
    ...seen,
    id: 'stuck-lift',
    code: '704',
    name: '电梯停了、困人',
    words: ['困人'],
    danger: { call: '119', say: '有人困在里面，先拨 119，不要扒门。' },
  },
  { ...seen, id: 'blocked', code: '705', name: '通道、大门堵了', words: ['堵死'] },
  {
    ...seen,
    id: 'row',
    code: '706',
    name: '有人吵起来了',
    words: ['吵架'],
    small: 'quarrel',
    field: 'mediation',
    danger: { call: '110', say: '动手了，先拨 110。' },
  },
  {
    ...seen,
    id: 'fallen',
    code: '707',
    name: '有人要帮忙',
    words: ['帮忙'],
    small: 'difficulty',
    danger: { call: '120', say: '摔倒、叫不醒，先拨 120。' },
  },
];
