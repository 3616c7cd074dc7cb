import { Link } from '@tanstack/react-router';
import type { pool } from '#features/matters/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { DueTag, Tag } from '#ui/phone/tag.tsx';
import { ago, due } from '#ui/when.ts';
import { poolWords as words } from './words.ts';

export type Offer = Answer<typeof pool>['rows'][number];

type OfferCardProps = { readonly offer: Offer; readonly first: boolean; readonly onTake: () => void };

/** One order nobody has taken yet: what, in which grid, until when it is held open. */
export function OfferCard({ offer: { id, subject, leaf, grid, openedAt, dueAt, forMe, take }, first, onTake }: OfferCardProps) {
  const now = useNow();
  return (
    <Card>
      <Link to="/matters/$id" params={{ id }} className="task-open">
        <CardHead
          title={subject}
          tag={dueAt === null ? undefined : <DueTag due={due(dueAt, now)} />}
          more={[leaf, grid, ago(openedAt, now)].filter(Boolean).join(' · ')}
        />
        {forMe && (
          <p className="for-me">
            <Tag kind="go">{words.forMe}</Tag>
          </p>
        )}
      </Link>
      <Buttons>
        <Button look={first ? 'main' : 'plain'} onPress={onTake} label={`${take}：${subject}`}>
          {take}
        </Button>
      </Buttons>
    </Card>
  );
}
