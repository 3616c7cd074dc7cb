export const cardOpened = '打开过户卡（不含姓名全名、电话和证件号）';

export const refusals = {
  'people.like_short': '请写姓名（至少两个字）或它的首字母（如 wxm），住处（如 3-2-501），或者手机号、证件号：写全，或只写后四位。',
  'people.many_tails': '一小时里已经按后四位找了六十个号码。请改用姓名或住处找，或者过一小时再找。',
  'people.not_in_hand': '要看姓名和电话，得是您手上正在办的事，看的也得是这件事里的人。',
} as const;
