/** What is said where a micro home cannot be put together so. */
export const refusals = {
  'venues.micro_place': '党建微家要靠近一个小区、网格、微网格或一栋楼，请重新选。',
  'venues.micro_room': '没有这个场地，或者已经停用，请重新选。',
  'venues.micro_host': '这位现在不在岗，请另选一位。',
  'venues.micro_talks': '这一项不是本社区定期开的会，请重新选。',
  'venues.micro_known': '已经有这个名字的微家，或者这个场地、这项例会已经归了别的微家。',
} as const;
