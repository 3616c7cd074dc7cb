/** What is said where a day of a placement cannot be noted. */
export const refusals = {
  'organizations.day_to_come': '这一天还没到，到了再记。',
  'organizations.day_not_placed': '这一天不在下沉的时间里。',
} as const;
