type Facts = Readonly<Record<string, string | number>>;

/** What is said where a post cannot be claimed. */
export const refusals = {
  'organizations.duty_named': ({ name }: Facts) => `「${name}」已经有了，换个名字。`,
  'organizations.duty_for_members': '这个岗是党员的岗。您要是党员，请社区先登记党组织关系。',
  'organizations.duty_without_office': '这个岗留给没有职务的党员，您已经有职务了。',
  'organizations.duty_known': '您已经认领了，或者在等了。',
  'organizations.duty_theirs_for_members': '这个岗是党员的岗，台账里没有登记这个人的党组织关系。是党员，请先登记。',
  'organizations.duty_theirs_in_office': '这个岗留给没有职务的党员，这个人已经有职务了。',
  'organizations.duty_theirs_known': '这个人已经认领了，或者在等了。',
  'organizations.duty_waits': '还没轮到，轮到了再记。',
  'organizations.duty_year': '这一年还没到，到了再回看。',
  'organizations.duty_to_come': '这一天还没到，做了再记。',
} as const;

export const told = {
  turn: (duty: string) => `「${duty}」空出名额，轮到您了。做了什么，在「岗位认领」里记一笔。`,
  given: (duty: string) => `社区按您说的登记了「${duty}」，在「岗位认领」里看得到，也可以退出。`,
  out: (duty: string) => `社区把您从「${duty}」退出了。想问原因，请打社区电话；还可以再认领。`,
  ended: (duty: string) => `「${duty}」这个岗撤了，您不用再做了，谢谢您。想问原因，请打社区电话。`,
  reviewed: (duty: string, year: number) => `「${duty}」${year} 年的回看写好了，在「岗位认领」里看得到；有不同看法，找书记说。`,
} as const;
