import type { Method, StepThat } from '#method/language.ts';
import { escalate, hours, posts, remind, warn, workdays } from '#method/terms.ts';
import { answerEnds, answerForms, sevenDays } from './answer-pages.ts';

/** 定期研究民生实事: the village meets regularly on what people need; what it decides has an owner and a day, and the next meeting begins with it (row S1-F6). */
export const livelihoodMeeting: Method = regularMeeting({
  id: 'livelihood-meeting',
  name: '民生实事例会',
  about: '村里定期开会研究民生实事：先看上次定的事办得怎么样，再定这次办什么、谁来办、哪天前。',
  from: '小店区王吴村',
  seats: ['secretary', 'two-committees', 'community-staff'],
  quorum: { over: [1, 2] },
});

/** 党建联席会议: the community and the units that stand in it meet by a rhythm; who came is kept by unit, and each resolution is some unit's to do (row S2-A5). */
export const jointMeeting: Method = regularMeeting({
  id: 'joint-meeting',
  name: '党建联席会议',
  about: '社区和驻地单位定期开联席会：定议题、记哪些单位到会，议定的事写明哪个单位办、哪天前，全部公开。',
  from: '大同市广灵县',
  seats: ['secretary', 'community-staff', 'two-committees', 'department'],
  quorum: { count: 2 }, // units come as units, and are counted as such
});

type Meeting = Pick<Method, 'id' | 'name' | 'about' | 'from'> & Pick<StepThat<'meet'>, 'seats' | 'quorum'>;

/** Topics, then the meeting; what was decided there becomes matters of their own, kept beside its minutes. */
function regularMeeting({ id, name, about, from, seats, quorum }: Meeting): Method {
  return {
    ...{ language: 1, id, version: 1, name, unit: '次', about, from },
    opens: {
      residents: false,
      posts: ['secretary', 'community-staff', 'two-committees'],
      catalogue: `${id}s`,
      channels: ['online'],
      says: '「{subject}」排上了。',
    },
    words: ['定议题', '开会'],
    relays: [],
    oversees: ['secretary', 'community-staff'],
    first: 'topics',
    steps: [topics(), gathered({ seats, quorum })],
    forms: {
      ...answerForms,
      topics: { name: '议题', fields: [{ id: 'topics', label: '这次议什么', kind: 'note', required: true, max: 500 }] },
      record: { name: '会议记录', fields: [{ id: 'heard', label: '会上怎么说的', kind: 'note', required: true, max: 1000 }] },
    },
    reopen: sevenDays('topics'),
    ends: {
      ...answerEnds,
      solved: { name: '开过', says: '「{subject}」开过了。' },
      explained: { name: '没开', says: '「{subject}」这次没开，原因写在里面。' },
    },
  };
}

function topics(): StepThat<'fill'> {
  return {
    id: 'topics',
    name: '定议题',
    shown: '定议题',
    do: 'fill',
    who: posts('secretary', 'community-staff', 'two-committees'),
    within: workdays(3),
    late: [remind(), escalate(['secretary'], workdays(1))],
    form: { set: 'topics', skipped: 'reason' },
    to: { set: 'meet', skipped: 'explained' },
    buttons: { set: '议题定好了', skipped: '这次不开' },
    asks: '「{subject}」请在 {due} 前定下议题，先看上次定的事办得怎么样。',
    says: { set: '议题定好了。', skipped: '这次不开，原因写在里面。' },
  };
}

function gathered(sitting: Pick<Meeting, 'seats' | 'quorum'>): StepThat<'meet'> {
  return {
    id: 'meet',
    name: '开会',
    shown: '开会',
    do: 'meet',
    who: posts('secretary', 'community-staff', 'two-committees'),
    ...sitting,
    unheld: ['put-off', 'dropped'],
    within: workdays(10),
    late: [warn(hours(48)), remind(), escalate(['secretary'], workdays(2))],
    form: { held: 'record', 'put-off': 'reason', dropped: 'reason' },
    to: { held: 'solved', 'put-off': 'meet', dropped: 'explained' },
    buttons: { held: '开过了', 'put-off': '人没到齐，改天', dropped: '这次不开' },
    asks: '「{subject}」请在 {due} 前开会，记下谁到了、定了什么、谁来办。',
    says: { held: '开过了，定的事各有人办。', 'put-off': '人没到齐，改天再开。', dropped: '这次不开，原因写在里面。' },
  };
}
