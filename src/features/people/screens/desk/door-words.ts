/** How any desk asks for whom something is. */
export const doorWords = {
  who: '谁要办',
  byPerson: '台账里的居民',
  byPhone: '只留电话',
  personMissing: '请找到并选中这位居民',
  phone: '手机号',
  phoneMissing: '请填 11 位手机号',
} as const;
