export const refusals = {
  'people.lives_already': '这个证件号已经登记在一户里。要换住处，请从那一户办「搬到别处」。',
  'people.not_a_home': '请选到房号，再登记。',
  'people.same_home': '已经住在这里了，请选另一处。',
  'people.future_day': '日期不能晚于今天。',
  'people.has_post': '这个人还有岗位在身，请先到「岗位」里卸任，再办搬走。',
} as const;
