type Facts = Readonly<Record<string, string | number>>;

/** What keeps a place from being given up. */
export const stillThere = {
  places: (count: number) => `${count} 处楼栋或网格`,
  households: (count: number) => `${count} 户人家`,
  bodies: (count: number) => `${count} 个组织`,
  posts: (count: number) => `${count} 个岗位`,
  matters: (count: number) => `${count} 件没办完的事`,
  lists: (count: number) => `${count} 份清单或定期的事`,
  things: (count: number) => `${count} 处设施、场地或工程`,
} as const;

export const refusals = {
  'areas.file_at_work': '正在导入这个社区的文件，请等导入完再改。',
  'areas.still_used': ({ name, what }: Facts) => `「${name}」还有${what}，请先划走、并到别处或结束，再停用。`,
  'areas.not_a_grid': '请选一个网格或微网格。',
  'areas.name_taken': ({ name }: Facts) => `这里已经有「${name}」，请换一个名称。`,
  'areas.not_its_ground': '选的楼栋或微网格里有不属于这里的，请刷新后重选。',
  'areas.nothing_left': '都划出去，原来的就空了：想换名称请用「改名」，想并到别处请用「合并」。',
  'areas.same_level': '网格只能并到网格，微网格只能并到微网格，而且要在同一个社区。',
  'areas.there_already': '选的都已经在那里了。',
  'areas.needs_micro_grid': ({ count }: Facts) => `有 ${count} 件事正等着微网格员办，请划到新网格的一个微网格里，或先办完。`,
  'areas.group_stays': ({ names }: Facts) => `这个网格里还有${names}，那边也有同名的，请先在「组织」里改名或结束。`,
  'areas.undone_already': '这一次已经撤回了。',
  'areas.day_over': '只能在改动后的一天里撤回；现在请再做一次调整。',
  'areas.happened_since': '改动以后这里已经有人办过事、登记过人或换过岗，撤回会弄乱，请再做一次调整。',
  'areas.changed_since': '这里后来又调整过，请先撤回后面那一次。',
} as const;
