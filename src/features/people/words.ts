export const cardOpened = '打开过户卡（不含姓名全名、电话和证件号）';

export const refusals = {
  'people.like_short': '请写全手机号、全证件号、证件号后四位，或者姓名里至少两个字。',
  'people.not_in_hand': '要看姓名和电话，得是您手上正在办的事，看的也得是这件事里的人。',
} as const;
