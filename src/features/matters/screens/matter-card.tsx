import type { Answer } from '#kernel/contract.ts';
import { useNow } from '#ui/now.ts';
import { CardLink } from '#ui/phone/card.tsx';
import { Steps } from '#ui/phone/steps.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { useTheme } from '#ui/theme.ts';
import type { mine } from '../contract.ts';
import { sayStanding, stageAt } from './resident-standing.ts';
import './resident.css';
import { cardWords as words } from './resident-words.ts';

export type MineRow = Answer<typeof mine>['rows'][number];

/** One of my matters: how far it is, who has it, until when. For those who see badly one large sentence instead of five small steps. */
export function MatterCard({ row }: { readonly row: MineRow }) {
  const [theme] = useTheme();
  const said = sayStanding(row, useNow());
  const link = { to: '/matters/$id', params: { id: row.id }, title: row.subject };
  if (theme === 'elder')
    return (
      <CardLink {...link}>
        <p className={`plainly ${row.light === 'confirm' ? 'mine' : said.kind}`}>{said.plainly}</p>
      </CardLink>
    );
  return (
    <CardLink
      {...link}
      tag={<Tag kind={said.kind}>{said.tag}</Tag>}
      more={[row.joined ? words.joined : null, said.line, row.met > 0 ? words.met(row.met) : null].filter(Boolean).join(' · ')}
    >
      {stageAt(row) < row.stages.length && <Steps names={row.stages.map(({ name }) => name)} at={stageAt(row)} />}
    </CardLink>
  );
}
