import type { Catalogue, Leaf } from '#method/catalogue.ts';
import { workdays } from '#method/terms.ts';

/** What departments may ask of a community or its grids (row S2-A19). Places and deeds; no kind of it asks about a person's thoughts, movements or beliefs. */
export const entrustedGroup: Catalogue['groups'][number] = { id: 'entrusted', name: '上级交办', about: '部门交办的事' };

const asked: Omit<Leaf, 'id' | 'code' | 'name' | 'words'> = {
  group: 'entrusted',
  catalogue: 'entrusted',
  within: workdays(5),
  takers: [],
  questions: [],
  small: 'affair',
  field: 'convenience',
};

export const entrustedLeaves: Leaf[] = [
  { ...asked, id: 'ask-safety', code: '801', name: '安全隐患排查', words: ['隐患排查'], small: 'problem' },
  { ...asked, id: 'ask-tidy', code: '802', name: '环境整治', words: ['环境整治'], small: 'problem' },
  { ...asked, id: 'ask-notice', code: '803', name: '通知、宣传到户', words: ['宣传到户'], field: 'culture' },
  { ...asked, id: 'ask-benefit', code: '804', name: '惠民政策告知', words: ['政策告知'] },
  { ...asked, id: 'ask-survey', code: '805', name: '不记名征求意见', words: ['不记名征求'], field: 'poll' },
  { ...asked, id: 'ask-quarrel', code: '806', name: '矛盾纠纷帮一把', words: ['帮着劝和'], small: 'quarrel', field: 'mediation' },
  { ...asked, id: 'ask-facility', code: '807', name: '设施看一看', words: ['设施检查'], small: 'problem' },
  { ...asked, id: 'ask-other', code: '809', name: '别的交办', words: ['别的交办'] },
];
