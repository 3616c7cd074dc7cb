import type { Answer } from '#kernel/contract.ts';
import type { estatePage } from '../contract.ts';
import { words } from './words.ts';

type Vote = Pick<Answer<typeof estatePage>['endings'][number], 'persons' | 'area'>;

/** How owners voted, by persons and by floor space. */
export function votesOf({ persons, area }: Vote): [string, string][] {
  return [
    [words.byPersons, words.voted(persons.voted, persons.all, persons.agreed, words.persons)],
    [words.byArea, words.voted(area.voted, area.all, area.agreed, words.metres)],
  ];
}
