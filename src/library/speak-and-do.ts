import type { Method, StepThat } from '#method/language.ts';
import { answerEnds, everyChannel, lastWord, sevenDays } from './answer-pages.ts';
import { carriedOut, councilForms, deliberated, deputiesVote, listed, talkedAgain } from './deliberation-pages.ts';

const hosts = ['estate-committee', 'estate-branch', 'community-staff', 'secretary'];

const said = listed({ id: 'hear', name: '说事', shown: '说事' }, { who: hosts, proposed: 'discuss' });
/** What needs no decision is done as a daily thing, and stays marked so: there is no decision behind it. */
const hear: StepThat<'fill'> = {
  ...said,
  to: { ...said.to, routine: 'entrust' },
  buttons: { ...said.buttons, routine: '日常的事，直接办' },
  says: { ...said.says, routine: '是日常的事，直接安排人办。' },
};

/**
 * 说事议事: residents say it, residents deliberate (群众议), residents decide (群众定), residents do it (群众办). As 离石区凤山街道工行小区 and
 * 滨河街道交通路社区 do it (rows S4-C12, S4-B11). What is personal goes another way, sealed (row S4-B12).
 */
export const speakAndDo: Method = {
  language: 1,
  id: 'speak-and-do',
  version: 1,
  name: '说事议事',
  unit: '件',
  about: '小区的大事小情，群众议、群众定、群众办；不想让别人知道的烦心事另走一条路，不上会。',
  from: '离石区凤山街道工行小区',
  opens: {
    residents: true,
    posts: ['community-staff', 'secretary', 'grid-head', 'grid-worker', 'building-head'],
    catalogue: 'deliberation',
    channels: everyChannel,
    says: '收到您说的「{subject}」，两个工作日内告诉您怎么议。',
  },
  words: ['说事', '群众议', '群众定', '群众办', '评价'],
  relays: ['grid-worker', 'grid-head', 'community-staff', 'secretary'],
  oversees: ['community-staff', 'secretary'],
  supervises: ['secretary', 'street-leader'],
  first: 'hear',
  steps: [
    hear,
    deliberated(
      { id: 'discuss', name: '群众议', shown: '群众议' },
      { who: hosts, seats: ['council', 'estate-committee'], quorum: { over: [1, 2] }, onwards: 'decide' },
    ),
    deputiesVote({ id: 'decide', name: '群众定', shown: '群众定' }, '居民代表', { passed: 'entrust', failed: 'again' }),
    talkedAgain({ id: 'again', name: '没通过', shown: '群众定' }, hosts, 'discuss'),
    ...carriedOut({
      shown: '群众办',
      doers: ['estate-committee', 'member', 'volunteer', 'building-head'],
      watched: '群众办',
      watchers: ['supervisor', 'council'],
      onwards: 'confirm',
    }),
    ...lastWord({
      to: 'carry',
      askers: { posts: ['grid-worker', 'grid-head', 'community-staff'], not: 'assignee' },
      hurried: ['secretary'],
    }),
  ],
  forms: councilForms,
  reopen: sevenDays('entrust'),
  ends: answerEnds,
};
