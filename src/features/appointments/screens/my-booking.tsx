import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { when } from '#ui/when.ts';
import type { cancel, mine, sayMet } from '../contract.ts';
import { words } from './words.ts';

type Booking = Answer<typeof mine>['rows'][number];
export const standingTags: Readonly<Record<Booking['standing'], TagKind>> = {
  ahead: 'go',
  over: 'soon',
  'called-off': 'q',
  held: 'ok',
  absent: 'q',
  differs: 'q',
  unsaid: 'q',
};

/** One booking of mine: moved or given up before it begins, and after it one word whether we met. */
export function MyBooking({ of: booking, onMove }: { readonly of: Booking; readonly onMove: () => void }) {
  const now = useNow();
  const { standing, said } = booking;
  return (
    <Card tone={standing === 'ahead' || standing === 'over' ? 'plain' : 'soft'}>
      <CardHead
        title={when(booking.at, now)}
        tag={<Tag kind={standingTags[standing]}>{words.standing[standing]}</Tag>}
        more={[booking.name, words.keeper(booking.keeper), booking.place].join(' · ')}
      />
      {standing === 'ahead' && <Ahead booking={booking.id} onMove={onMove} />}
      {standing === 'over' && said === null && <Met booking={booking.id} />}
      {standing === 'over' && said !== null && <p className="hint">{words.said[said]}</p>}
    </Card>
  );
}

function Ahead({ booking, onMove }: { readonly booking: string; readonly onMove: () => void }) {
  const gives = useAsk<typeof cancel>('appointments.cancel');
  return (
    <>
      {gives.error && <ErrorBox error={gives.error} />}
      <Buttons>
        <Button onPress={onMove}>{words.move}</Button>
        <Button pending={gives.isPending} onPress={() => gives.mutate({ booking }, { onSuccess: () => toast(words.cancelled) })}>
          {words.cancel}
        </Button>
      </Buttons>
    </>
  );
}

function Met({ booking }: { readonly booking: string }) {
  const says = useAsk<typeof sayMet>('appointments.say-met');
  return (
    <>
      <p>{words.askMet}</p>
      {says.error && <ErrorBox error={says.error} />}
      <Buttons>
        <Button look="help" pending={says.isPending} onPress={() => says.mutate({ booking, came: true })}>
          {words.met}
        </Button>
        <Button pending={says.isPending} onPress={() => says.mutate({ booking, came: false })}>
          {words.notMet}
        </Button>
      </Buttons>
    </>
  );
}
