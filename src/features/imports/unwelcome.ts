import { keyOf } from './text.ts';

/** Columns that no community file may bring in, and the sentence for whoever put them there (个人信息保护法 6, 28). */
const unwelcome: readonly (readonly [heading: RegExp, say: string])[] = [
  [/健康|疾病|患病|病史|病情|残疾|精神|怀孕|孕产|孕期|疫苗|血型|体温|核酸/, '健康情况是敏感个人信息，台账不收'],
  [/宗教|信仰|信教/, '信仰是敏感个人信息，台账不收'],
  [/思想|态度|倾向|现实表现|上访|信访|重点人员|重点人群|维稳|稳控|管控|前科|矫正|刑满|吸毒|涉/, '不给居民贴标签，台账不收这类内容'],
  [/行踪|轨迹|去向|动态|外出|返回时间|途经|定位/, '不跟踪居民去了哪里，台账不收'],
  [/人脸|指纹|声纹|照片|门禁/, '不收人脸、指纹等生物特征和门禁记录'],
  [/银行|卡号|收入|存款|负债|低保|救助金额/, '钱财情况不属于台账，不收'],
  [/政治面貌|入党/, '党员请填在党员名册里，台账不收'],
];

/** Why a column is left out although the file has it; nothing for a column that is merely unknown. */
export function whyUnwelcome(heading: string): string | undefined {
  const key = keyOf(heading);
  return unwelcome.find(([pattern]) => pattern.test(key))?.[1];
}
