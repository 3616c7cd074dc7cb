import type { Count } from './gathering.ts';
import type { Step } from './language.ts';

type Counted = { readonly label: string; readonly say: string };

/** How the panels of a review or a vote stood, in the words of its buttons: 同意 4、不同意 1，回避 1. */
export function countSays(step: Step, counts: readonly Count[] = []): readonly Counted[] {
  if (step.do !== 'review' && step.do !== 'vote') return [];
  const { yes = '同意', no = '不同意', aside = '回避' } = step.buttons;
  return counts.map((count) => {
    const silent = count.seats - count.yes - count.no;
    const beside = [...(count.aside > 0 ? [`${aside} ${count.aside}`] : []), ...(silent > 0 ? [`没有表态 ${silent}`] : [])];
    return { label: count.panel, say: [`${yes} ${count.yes}、${no} ${count.no}`, ...beside].join('，') };
  });
}
