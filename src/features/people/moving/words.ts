export const refusals = {
  'people.lives_already': '这个证件号已经登记在一户里。在本社区换住处，请从那一户办「搬到别处」；从别的社区来，请那边先登记搬走。',
  'people.not_a_home': '请选到房号，再登记。',
  'people.same_home': '已经住在这里了，请选另一处。',
  'people.other_community': '那里是另一个社区。请在这里办「搬走」，再由那边登记搬来；带不带资料过去，本人自己定。',
  'people.head_already': '这位已经是户主了，请选另一位。',
  'people.second_head': '那一户已经有户主，一户只写一位。请改选和户主的关系；移到另一户、说不清的可以空着。',
  'people.future_day': '日期不能晚于今天。',
  'people.has_post': '这个人还有岗位在身，请先到「岗位」里卸任，再办搬走。',
} as const;

export const told = {
  headed: (by: string) => `您这一户的户主登记改了，是${by}办的。您现在和户主是什么关系，在「我的信息」里看；不对，请在那里请求更正。`,
} as const;
