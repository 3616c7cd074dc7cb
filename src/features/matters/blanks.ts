import type { MatterEvent, MatterState } from '#method/matter.ts';
import { sayPrice, sayWhen } from './when.ts';
import { postNames } from './words.ts';

export type Blanks = Readonly<
  Partial<
    Record<
      | 'subject'
      | 'assignee'
      | 'by'
      | 'due'
      | 'takers'
      | 'reason'
      | 'price'
      | 'next'
      | 'waiting'
      | 'place'
      | 'with'
      | 'until'
      | 'level'
      | 'called'
      | 'meeting',
      string
    >
  >
>;

/** A method's sentence with its {blanks} filled. */
export function fillBlanks(sentence: string, blanks: Blanks): string {
  return sentence.replace(/\{([a-z]+)\}/g, (_, blank: string) => blanks[blank as keyof Blanks] ?? '');
}

/** The sentence, naming its matter where it does not speak of it: somebody reads it among the news of other matters. */
export function namingMatter(sentence: string): string {
  return sentence.includes('{subject}') ? sentence : `「{subject}」：${sentence}`;
}

/** What the sentences about this event may speak of. `called` is how the assignee lets themself be called. */
export function blanksOf(
  event: MatterEvent,
  state: MatterState,
  known: { subject: string; called: string | null; by: string | null },
): Blanks {
  const price = event.facts.form?.['price'];
  return {
    subject: known.subject,
    assignee: known.called ?? '办理人',
    by: known.by ?? '工作人员',
    due: state.due ? sayWhen(state.due.at, state.due.provisional) : '',
    takers: nameTakers(state.candidates?.posts ?? [], state.candidates?.persons.length ?? 0),
    reason: state.paused?.reason ?? '',
    price: typeof price === 'number' ? sayPrice(price) : '',
    next: state.next ? sayWhen(state.next.at) : '',
    waiting: '办理人',
    with: (event.facts.with ?? []).map(({ number }) => number).join('、'),
    ...besideBlanks(event.facts),
  };
}

function besideBlanks({ until, level = '', called, meeting }: MatterEvent['facts']): Blanks {
  return {
    until: until ? sayWhen(until) : '',
    level,
    called: called ? nameTakers(called.posts, called.persons) : '',
    meeting: meeting ? `${sayWhen(meeting.at)}，在${meeting.place}` : '',
  };
}

function nameTakers(posts: readonly string[], persons: number): string {
  const kinds = posts.map((post) => postNames[post] ?? post);
  return [...kinds, ...(persons > 0 ? [`${persons}位邻里`] : [])].join('、');
}
