import type { Method } from '#method/language.ts';
import { answerEnds, everyChannel, lastWord, sevenDays } from './answer-pages.ts';
import { carriedOut, councilForms, deliberated, deputiesVote, listed, talkedAgain } from './deliberation-pages.ts';
import { calls } from './order-pages.ts';

const office = ['community-staff', 'secretary'];

/**
 * 睦邻议事五步法: a problem is raised, talked over, decided, carried out under the eyes of others, and judged by whoever raised it. No step is skipped.
 * As 古交市西曲街道滨河北路社区 does it (row S1-A13).
 */
export const fiveSteps: Method = {
  language: 1,
  id: 'five-steps',
  version: 1,
  name: '睦邻议事五步法',
  unit: '件',
  about: '提出问题、商议问题、决议问题、落实监督、结果评价，一步不少；提的人最后说了算。',
  from: '古交市西曲街道滨河北路社区',
  opens: {
    residents: true,
    posts: [...office, 'grid-head', 'grid-worker', 'building-head'],
    catalogue: 'deliberation',
    channels: everyChannel,
    says: '收到您提的「{subject}」，两个工作日内告诉您列不列入议题。',
  },
  words: ['提出问题', '商议问题', '决议问题', '落实监督', '结果评价'],
  relays: ['grid-worker', 'grid-head', ...office],
  oversees: office,
  calls,
  supervises: ['secretary', 'street-leader'],
  first: 'raise',
  steps: [
    listed({ id: 'raise', name: '提出问题', shown: '提出问题' }, { who: office, proposed: 'discuss' }),
    deliberated(
      { id: 'discuss', name: '商议问题', shown: '商议问题' },
      { who: office, seats: ['council'], quorum: { over: [1, 2] }, onwards: 'decide' },
    ),
    deputiesVote({ id: 'decide', name: '决议问题', shown: '决议问题' }, '睦邻议事会', { passed: 'entrust', failed: 'again' }),
    talkedAgain({ id: 'again', name: '没通过', shown: '决议问题' }, office, 'discuss'),
    ...carriedOut({
      shown: '落实监督',
      doers: [...office, 'grid-head', 'grid-worker', 'property'],
      watched: '落实监督',
      watchers: ['supervisor', 'council'],
      onwards: 'confirm',
    }),
    ...lastWord({
      to: 'carry',
      askers: { posts: ['grid-worker', 'grid-head', 'community-staff'], not: 'assignee' },
      hurried: ['secretary'],
      shown: '结果评价',
    }),
  ],
  forms: councilForms,
  reopen: sevenDays('entrust'),
  ends: answerEnds,
};
