/**
 * What no form of a method asks, by theme: whereabouts, thoughts and conduct, faith, health, numbers of cards and accounts (personal information law, article 28;
 * limits of what is built). A word that also names a thing (在哪个位置, 路灯) is no match: it is the person's that are not asked.
 */
export const neverAsked: readonly { readonly what: string; readonly words: RegExp }[] = [
  { what: '人去了哪里', words: /行踪|轨迹|动向|去向|出行记录|出入记录|活动范围|定位信息|实时位置|去过哪|到过哪|外出情况|流动情况|人在哪/ },
  {
    what: '人怎么想、怎么表现',
    words:
      /思想动态|思想状况|思想表现|思想倾向|不良倾向|倾向性|政治态度|政治立场|政治面貌|现实表现|稳定风险|维稳|重点人员|上访史|信访史|是否上访|言论/,
  },
  { what: '信什么教', words: /宗教|信仰|教派|信教/ },
  { what: '身体有什么病', words: /病史|病情|病历|诊断|患有|什么病|疾病|精神障碍|传染病|艾滋|怀孕|孕期|避孕|节育|基因/ },
  { what: '证件、银行卡和密码', words: /身份证|护照号|证件号|银行卡|卡号|银行账[号户]|密码|验证码|存折/ },
  { what: '人脸和指纹', words: /人脸|指纹|虹膜|声纹/ },
];

/** No step punishes: points off, ranking, fines, discipline, naming and shaming. */
export const punishes = /罚款|处罚|罚分|扣分|扣工资|处分|开除|除名|通报批评|黑名单|曝光|末位|停发|取消资格|打卡|排名/;

/** Nobody is kept from complaining, petitioning or going to court, nor is going there held against them. */
export const hinders =
  /(不得|不准|不许|不能|禁止|严禁|不要|别)(再)?(去|到|向)?.{0,4}(上访|信访|投诉|举报|起诉|打官司|打?12345)|息访|稳控|劝返|截访|越级上访/;
