/** What cannot be taken back, and so asks for the second step again: written down apart from the code that declares it, and why. */
export const stepUps = {
  money: ['works.pay', 'works.change-budget', 'money.collect', 'money.allot', 'money.pay-crew', 'money.reverse', 'points.correct'],
  export: ['matters.export', 'plans.export'],
  erasure: ['imports.undo', 'people.erase-person'],
  posts: [
    ...['organizations.appoint', 'organizations.appoint-newcomer', 'organizations.revoke', 'organizations.take-seat', 'imports.accept'],
    ...[
      'organizations.place-cadre',
      'organizations.join-team',
      'organizations.fill-team',
      'organizations.unfill-team',
      'organizations.answer-report',
      'emergency.join-report',
    ],
    ...['organizations.sit-in-council', 'organizations.leave-council', 'organizations.end-council', 'estates.dissolve'],
  ],
  bulk: ['people.look-on'],
  self: ['accounts.end-binding', 'accounts.end-binding-for'],
  allowing: ['approvals.decide', 'approvals.set-term'],
  second: ['accounts.new-recovery-codes', 'accounts.set-second-rule', 'accounts.reset-second'],
} as const;

/** What is called like them and is not: it tells what everybody may read, or concerns only whoever does it. */
export const notStepUps: Readonly<Record<string, string>> = {
  'works.export': 'everybody reads the works, the file says the same',
  'commitments.export': 'units and what they promised, no person',
  'organizations.export-growth': 'units and what they do, no person',
  'money.export': 'the book as the office reads it: no payer, the crew in one sum a month',
  'figures.export-methods': 'sums, small cells hidden',
  'organizations.export-agents': 'how many hold a public post, nobody named',
  'methods.export': 'a method is a page of rules',
  'rights.export': 'the rules at the doors, no person',
  'people.erase-me': 'one erases oneself: staff must have left their posts before',
  'supplies.price': 'what goods cost, nothing is paid',
  'supplies.add-goods': 'the same of new goods',
  'works.plan': 'what something will cost; what is paid is asked for each time',
  'works.record-past': 'works of earlier years retold: what they cost was paid long ago',
  'estates.add-crew-place': 'what a place costs at most; each month’s pay is asked for, and allowed by another',
  'jobs.offer': 'what a unit would pay somebody, told by the unit',
  'policies.post-granted': 'how much was granted by others, told to everybody',
};
