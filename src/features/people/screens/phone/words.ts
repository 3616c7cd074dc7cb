/** How a person of the ledger is looked for on a phone. */
export const findWords = {
  label: '找人',
  hint: '姓名两个字以上，或首字母（王小明写 wxm）；住处（3-2-501）；手机号、证件号，只写后四位也行。',
  needsSignal: '要有信号才能查人。',
  search: '查找',
  found: '是哪一位',
  none: '没有找到。名字里的字换一个写法，或改用住处、电话后四位再找。',
  more: '不止这些人。把姓名写全，或加上楼号、房号再找。',
  outside: '不住本社区',
  ageOf: (age: number) => `${age} 岁`,
} as const;
