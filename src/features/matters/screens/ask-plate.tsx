import { useEffect } from 'react';
import type { plate as plateContract } from '#features/areas/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Icon } from '#ui/phone/icon.tsx';
import type { ChangeDraft } from './ask-draft.ts';
import { homeWords as words } from './resident-words.ts';

/** Whoever scanned the plate at the stairs is there: the place stands in the draft and need not be picked. No other whereabouts are asked. */
export function AskPlate({ plate, change }: { readonly plate: string; readonly change: ChangeDraft }) {
  const { data } = useSee<typeof plateContract>('areas.plate', { area: plate });
  useEffect(() => {
    if (data) change({ spot: 'elsewhere', community: data.community, places: data.places });
  }, [data, change]);
  if (!data) return null;
  return (
    <p className="plate-here">
      <Icon of="place" />
      <span>
        {words.here}：<b>{data.name}</b>
      </span>
    </p>
  );
}
