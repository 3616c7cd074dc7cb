import { useSee } from '#ui/ask.ts';
import { SideSection } from '#ui/console/frame.tsx';
import type { effort } from '../contract.ts';
import { deskEffortWords as words } from './desk-words.ts';

/** Who had to go how often for this order, and how long it took; nothing before the work was done. */
export function DeskEffort({ matter }: { readonly matter: string }) {
  const seen = useSee<typeof effort>('matters.effort', { matter }).data;
  if (!seen || (seen.helper === null && seen.residentTrips === 0 && seen.staffTrips === 0)) return null;
  const { helper, agreed, residentTrips, staffTrips } = seen;
  return (
    <SideSection title={words.title}>
      <p title={words.tells}>
        {words.ofResident} <b>{words.count(residentTrips)}</b> · {words.ofStaff} <b>{words.count(staffTrips)}</b>
      </p>
      {agreed !== null && <p className="desk-quiet">{words.minutesAgreed(agreed)}</p>}
      {agreed === null && helper !== null && <p className="desk-quiet">{words.minutesSaid(helper)}</p>}
    </SideSection>
  );
}
