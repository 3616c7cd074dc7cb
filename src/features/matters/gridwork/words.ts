type Facts = Readonly<Record<string, string | number>>;

/** What is said where a grid worker is sent what they are not there for. */
export const refusals = {
  'matters.grid_kind': ({ kind, kinds }: Facts) =>
    kinds === ''
      ? `「${kind}」不派给网格员：这里的社区没有让部门直接派给网格员。请交办给社区，由社区安排。`
      : `「${kind}」不派给网格员，这里能派的是：${kinds}。别的请交办给社区，由社区安排。`,
  'matters.grid_kind_roleless': '这一种说不清要做什么，只能交办给社区，不能直接派给网格员。',
} as const;

/** What no grid worker may ask of a resident, whoever sent them. */
export const notOfResidents: readonly string[] = [
  '不进家门，除非您请他进来；不开门、不答话，不影响办事',
  '不问您怎么想、信什么、去了哪里、和谁来往',
  '不打听谁投诉、谁上访，也不劝您别去',
  '不收钱，不替您保管证件、银行卡和密码',
  '不要求装软件、转发、点赞，不拍您和家人',
];
