import { sensitiveNames } from '#method/sensitive.ts';
import type { Separate } from './purposes.ts';

/** What each is about, as a sentence names it. */
export const separateNames: Readonly<Record<Separate, string>> = {
  alone: '家里近期没人',
  first: '独居老人优先办',
  served: '应急时上门：住址和需要',
  ...sensitiveNames,
  agent: '请代办员替我办',
  care: '请人照应',
  shop: '把姓名和电话给上门的店家或单位',
  'agent-card': '公开代办员姓名和电话',
  pledge: '公开党员承诺',
  partner: '把姓名和电话给共建单位',
  plaque: '楼栋亮身份牌上写我',
  moving: '搬家时把资料带到新社区',
  dose: '请网格员帮我约接种',
};

/** Every consent by its name, for the copy somebody takes along. */
export const consentNames = {
  ...separateNames,
  found: '社区按特长找我',
  public: '让邻里看见我会什么',
  talent: '把我放进人才名单',
  party: '我想申请入党',
} as const;

export const refusals = {
  'people.consent_needed': ({ what = '' }: Record<string, string | number>) =>
    `这件事会写到${what}，是敏感信息，要本人单独同意才能记下。不同意，别的事照样办；也可以到窗口当面说。`,
  'people.field_consent': ({ what = '', field = '' }: Record<string, string | number>) =>
    `「${field}」会写到${what}，是敏感信息，要本人单独同意才能记下。不同意，这一项就不写，别的照样办。`,
  'people.own_consent': '这一项要本人点同意：请本人在自己的手机上办，或到窗口、打社区电话当面说。',
  'people.guardian_first': '未满十四岁的孩子，要父母在自己的手机上替孩子点同意。请先让父母绑定为家人。',
  'people.no_consent': '这一条现在没有同意着，不用再收回。',
  'people.not_given': '本人还没有同意把姓名和电话给您这个单位。要联系，在这件事里写一句，或请社区转告。',
} as const;

/** Told on a phone somebody else may be holding: it says neither who nor why. */
export const consentTold = { ended: '有一位居民收回了同意：给您看的那一份信息已经撤下，请不要再用、也不要留存。' } as const;
