import { type Limit, mechanisms, type Practice, type PracticeList } from './practice-list.ts';
import type { Proof } from './practice-proofs.ts';

/** How far a practice is: proved, proved within its limit, not there yet, or never to be. */
export type State = 'done' | 'limited' | 'to come' | 'not built';

/** Done means a test proves it; what is never built stays so, and its test proves the safeguard. */
export function stateOf({ limit }: Practice, proved: boolean, limits: readonly Limit[]): State {
  if (limits.some(({ theme, kind }) => theme === limit && kind === 'never')) return 'not built';
  if (!proved) return 'to come';
  return limit === null ? 'done' : 'limited';
}

/** docs/practices.md, as it should stand. */
export function practicePage({ practices, limits }: PracticeList, proofs: readonly Proof[]): string {
  const proofsOf = Map.groupBy(proofs, ({ id }) => id);
  const state = (practice: Practice) => stateOf(practice, proofsOf.has(practice.id), limits);
  const row = (practice: Practice) =>
    tableRow(
      practice.id,
      practice.words,
      practice.feature,
      stateWords(state(practice), practice),
      (proofsOf.get(practice.id) ?? []).map(proofWords).join('<br>'),
    );
  const sections = Object.entries(mechanisms).flatMap(([mechanism, title]) => {
    const own = practices.filter((practice) => practice.mechanism === mechanism);
    return [
      `## ${title} (${own.length})`,
      '',
      tableRow('Id', 'What it is', 'Feature', 'State', 'Proof'),
      '|---|---|---|---|---|',
      ...own.map(row),
      '',
    ];
  });
  return `${[...introduction(Object.entries(Object.groupBy(practices, state)), practices.length), ...sections, ...limitSection(limits)].join('\n')}\n`;
}

function introduction(groups: readonly (readonly [string, readonly Practice[] | undefined])[], all: number): string[] {
  const order: readonly string[] = ['done', 'limited', 'to come', 'not built'] satisfies State[];
  const sizes = new Map(groups.map(([state, own]) => [state, own?.length ?? 0]));
  return [
    '# Practices',
    '',
    `${all} things that communities in Shanxi really do, and where Mulin does each of them. A row is *done* when a passing test proves it, *limited*`,
    'when it is proved in the form that respects privacy and rights (the theme is named; see the end of the page), *to come* when it is not there yet, and',
    '*not built* when it never will be: there the test proves the safeguard.',
    '',
    'Kept by `npm run practices` from the rows in `practices/*.tsv` and from tests whose titles begin with an id, `[S1-A20] …`. Do not edit it by hand.',
    '',
    `| ${order.join(' | ')} |`,
    '|---|---|---|---|',
    `| ${order.map((state) => sizes.get(state) ?? 0).join(' | ')} |`,
    '',
  ];
}

function limitSection(limits: readonly Limit[]): string[] {
  const kinds: Record<Limit['kind'], string> = {
    never: 'never built',
    opposite: 'the opposite is built',
    narrow: 'off by default, with purpose and end',
    careful: 'with strong safeguards',
  };
  return [
    '## Limits',
    '',
    tableRow('Theme', 'How', 'Safeguard'),
    '|---|---|---|',
    ...limits.map(({ theme, kind, safeguard }) => tableRow(theme, kinds[kind], safeguard)),
  ];
}

function stateWords(state: State, { limit }: Practice): string {
  return limit === null ? state : `${state} (${limit})`;
}

function proofWords({ file, title }: Proof): string {
  return `\`${file}\` ${title}`;
}

function tableRow(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`.replaceAll('|  |', '| |');
}
