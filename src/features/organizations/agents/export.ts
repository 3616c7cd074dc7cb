import { excel, writeSheet } from '#features/imports/door.ts';
import { query } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { office } from '../office.ts';
import { exportAgents as exportContract } from './contract.ts';
import { agentRoster, summed } from './roster.ts';
import { sheet } from './words.ts';

const wide = 24;
const narrow = 14;

/** What stands on the page of the roster, a village a row and the sums below. */
export const exportAgents = query(exportContract, {
  who: { posts: [...office, 'street-leader', 'county-leader'] },
  async run(seeing, asked) {
    const { street, batches, villages, total } = await agentRoster.run(seeing, asked);
    const day = dayOf(seeing.now);
    const listed = batches.filter(({ agents }) => agents > 0);
    const header = [sheet.village, sheet.households, sheet.agents, ...listed.map(({ nth }) => sheet.batch(nth)), sheet.reach];
    const rows = villages.map(({ name, households, agents, batches: own, lacks }) => [
      ...[name, said(households), String(agents)],
      ...listed.map(({ nth }) => String(own.find((one) => one.nth === nth)?.agents ?? 0)),
      lacks === null ? sheet.reached : sheet.lacks[lacks],
    ]);
    const sums = [sheet.whole, said(summed(villages)), String(total), ...listed.map(({ agents }) => String(agents)), ''];
    const title = sheet.title(street, day, seeing.actor.posts[0]?.called ?? '');
    const bytes = await writeSheet({
      name: sheet.name,
      title,
      header,
      rows: [...rows, sums],
      widths: [wide, ...header.slice(1).map(() => narrow)],
    });
    return { name: sheet.file(street, day), type: excel, bytes };
  },
});

const said = (households: number | null): string => (households === null ? sheet.withheld : String(households));
