export const refusals = {
  'matters.no_unit': '这件事现在不在店家或单位手里，不用给。',
} as const;
