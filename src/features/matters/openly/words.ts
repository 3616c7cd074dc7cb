export const refusals = {
  'matters.openly_number': '这一段会公开，里面像有电话或身份证号，请去掉再提交。',
  'matters.openly_not_done': '这件实事还没办好，办好了再打分。',
} as const;
