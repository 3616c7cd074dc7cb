/** How meetings and what they decide refuse. */
export const refusals = {
  'matters.unit_unknown': '有单位不在本社区的名单里，请重新选。',
  'matters.unit_twice': '有单位选了两次，请再看看。',
  'matters.nothing_decided_there': '没有开成的会，定不了事；请先记「开过了」。',
  'matters.no_public_meeting': '这件事不公开，会上定的事不能记在这里。',
  'matters.owner_unknown': '有一件事的负责人现在不在岗，或者不在本社区，请另选。',
  'matters.resolution_past': '期限要在今天或以后。',
  'matters.council_unknown': '没有这个议事会，或者它不在本社区，请重新选。',
  'matters.council_part': '有一方不是这个议事会的，请重新选。',
} as const;

/** What whoever sits in a council is told. */
export const told = {
  called: (council: string, subject: string, meeting: string) => `${council}议「${subject}」，${meeting}，请您参加。`,
} as const;
