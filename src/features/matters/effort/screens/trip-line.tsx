import { useSee } from '#ui/ask.ts';
import { useWaiting } from '#ui/offline/start.ts';
import { Button } from '#ui/phone/button.tsx';
import { useAct } from '../../screens/phone/use-act.ts';
import type { effort, went as wentContract } from '../contract.ts';
import { minutesWords as words } from './words.ts';

/** How often somebody went, and one touch for once more: a trip to a locked door counts as much as the one that mends it. */
export function TripLine({ matter }: { readonly matter: string }) {
  const count = useTrips(matter);
  const went = useAct<typeof wentContract>('matters.went', words.wentSaid, () => undefined);
  return (
    <div className="trip-line">
      <span role="status">{count === 0 ? words.wentNever : words.wentTimes(count)}</span>
      <Button pending={went.pending} onPress={() => went.go({ matter })}>
        {words.went}
      </Button>
      {went.refused && (
        <p className="fault" role="alert">
          {went.refused.message}
        </p>
      )}
    </div>
  );
}

/** How often somebody went, as far as is known here: what this phone has not sent yet counts too. */
export function useTrips(matter: string): number {
  const seen = useSee<typeof effort>('matters.effort', { matter });
  const here = useWaiting().commands.filter(({ name, about }) => name === 'matters.went' && about.id === matter);
  return (seen.data?.staffTrips ?? 0) + here.length;
}
