import { answerEnds, answerForms, everyChannel, lastWord, sevenDays } from '#library/answer-pages.ts';
import type { Method } from '#method/language.ts';
import { escalate, posts, remind, workdays } from '#method/terms.ts';
import { blankWords } from './words.ts';

/**
 * The page somebody begins from who begins from nothing: it is done, and whoever asked has the last word. It is whole, so that the first thing one sees is no fault.
 * @param from the community; @param id of the method to be, whose catalogue is its own: it takes nobody's place until another is chosen
 */
export function blankPage(id: string, from: string): Method {
  const { handle, received, words, ...named } = blankWords;
  return {
    language: 1,
    id,
    version: 1,
    ...named,
    from,
    opens: {
      residents: true,
      posts: ['community-staff', 'secretary', 'grid-worker'],
      catalogue: ownCatalogue(id),
      channels: [...everyChannel],
      says: received,
    },
    words: [...words],
    relays: ['grid-worker', 'community-staff', 'secretary'],
    oversees: ['community-staff', 'secretary'],
    first: 'handle',
    steps: [
      {
        id: 'handle',
        name: handle.name,
        shown: words[1],
        who: posts('community-staff', 'secretary'),
        do: 'fill',
        within: workdays(3),
        late: [remind(), escalate(['secretary'], workdays(1))],
        form: { done: 'reply', explained: 'explanation' },
        to: { done: 'confirm', explained: 'explained' },
        buttons: handle.buttons,
        asks: handle.asks,
        says: handle.says,
      },
      ...lastWord({ to: 'handle', askers: { posts: ['grid-worker', 'community-staff', 'secretary'] }, hurried: ['secretary'] }),
    ],
    forms: answerForms,
    reopen: sevenDays('handle'),
    ends: answerEnds,
  };
}

/** A catalogue nobody else serves. It must not bear the name of the method itself: such a method would be open everywhere. */
export const ownCatalogue = (id: string): string => `${id}-matters`;
