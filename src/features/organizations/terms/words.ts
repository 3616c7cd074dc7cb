export const refusals = {
  'organizations.term_days': '任期的结束要晚于开始。',
  'organizations.term_votes': '得票不能比投票的人多；得票和投票的人要一起填。',
  'organizations.term_overlaps': '这段时间已经登记过别的任期，请先核对日期。',
  'organizations.term_number': '这一届已经登记过了。',
  'organizations.term_office': '只登记书记、主任这类公开的职务。',
} as const;
