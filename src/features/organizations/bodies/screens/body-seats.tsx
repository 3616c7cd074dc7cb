import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { SideSection } from '#ui/console/frame.tsx';
import { useConfirmed } from '#ui/console/use-confirmed.ts';
import { Tag } from '#ui/phone/tag.tsx';
import type { revoke } from '../../contract.ts';
import type { bodies, body } from '../contract.ts';
import { words } from './desk-words.ts';
import { SeatDialog } from './seat-dialog.tsx';

type Page = Answer<typeof body>;
type Seat = Page['seats'][number];
type SeatsProps = { readonly of: Page; readonly bodies: Answer<typeof bodies>['rows'] };

/** The seats of a body, who sits in each, and who sat there before. */
export function BodySeats({ of: { id, seats, past, mayKeep }, bodies: known }: SeatsProps) {
  const [seat, take] = useState<Seat | null>(null);
  if (seats.length === 0) return null;
  return (
    <SideSection title={words.seats}>
      {seats.map((one) => (
        <div key={one.kind} className="bodies-seat">
          <p>
            <b>{one.name}</b>
            {one.partTime && <Tag kind="q">{words.partTime}</Tag>}
            <Tag kind={one.places !== null && one.holders.length < one.places ? 'soon' : 'q'}>
              {words.places(one.holders.length, one.places)}
            </Tag>
            {mayKeep && (one.places === null || one.holders.length < one.places) && (
              <Button size="small" aria-label={words.seatFor(one.name)} onClick={() => take(one)}>
                {words.seat}
              </Button>
            )}
          </p>
          <ul className="bodies-facts">
            {one.holders.map((holder) => (
              <li key={holder.post}>
                <b>{holder.called}</b>
                <span className="bodies-quiet">
                  {[words.days(holder.since, holder.until), holder.home, holder.from && words.from(holder.from), holder.workPhone]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {mayKeep && <Leave post={holder.post} called={holder.called} seat={one.name} />}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {past.length > 0 && (
        <p className="bodies-quiet">
          {words.past}：{past.map(({ called, seat: name, since, until }) => `${called} ${name} ${words.days(since, until)}`).join('；')}
        </p>
      )}
      {seat && <SeatDialog body={id} seat={seat} bodies={known.filter((one) => one.id !== id)} onClose={() => take(null)} />}
    </SideSection>
  );
}

type LeaveProps = { readonly post: string; readonly called: string; readonly seat: string };

/** Ends a seat today after asking once more; other posts of the person stay. */
function Leave({ post, called, seat }: LeaveProps) {
  const ending = useAsk<typeof revoke>('organizations.revoke');
  const asks = { title: words.leaveTitle(called, seat), content: words.leaveTells, okText: words.leave };
  const confirm = useConfirmed(asks, words.left, () => ending.mutateAsync({ post }));
  return (
    <Button size="small" onClick={confirm} aria-label={words.leaveFor(called, seat)}>
      {words.leave}
    </Button>
  );
}
