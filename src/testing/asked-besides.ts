/** What a contract asks for beside its fields, as its own sentences say. */
export const more: Readonly<Record<string, object>> = {
  'assets.add': { to: 9 },
  'calendar.set-hours': { morning: { from: '08:30', until: '12:00' }, afternoon: { from: '13:00', until: '17:30' } },
  'doses.open': { from: [0, 60] },
  'estates.define-zero': { leaves: ['stair-light'] },
  'hall.hand-in-for': { phone: '13900000001' },
  'hall.save-window': { hours: [{ day: 1, from: '08:30', until: '17:30' }] },
  'matters.answer-call-back': { done: true, content: true },
  'matters.call-in': { posts: ['volunteer'] },
  'matters.file-for-someone': { phone: '13900000001' },
  'matters.join-for-someone': { phone: '13900000001' },
  'matters.sign-letter': { how: 'paper' },
  'matters.rule': { posts: ['volunteer'] },
  'organizations.appoint': { kind: 'grid-worker' },
  'organizations.appoint-newcomer': { kind: 'grid-worker' },
  'organizations.ask-for': { group: '巧手小组' },
  'organizations.found-team': { post: 'volunteer' },
  'organizations.sit-in-council': { called: '老高' },
};

/** Ids it asks for one of several, always or beside one field. */
export const always: Readonly<Record<string, readonly string[]>> = {
  'matters.link': ['other'],
  'matters.sign-letter': ['photo'],
  'organizations.join-team': ['person'],
  'organizations.place-cadre': ['person'],
  'organizations.sit-in-council part': ['person'],
  'organizations.take-seat': ['person'],
  'plans.link': ['toItem'],
  'plans.tag': ['item'],
};
