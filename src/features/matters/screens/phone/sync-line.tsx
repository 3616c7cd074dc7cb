import { Icon } from '#ui/phone/icon.tsx';
import { clockTime } from '#ui/when.ts';
import { inboxWords as words } from './words.ts';

type Fetched = { readonly dataUpdatedAt: number; readonly isFetching: boolean; readonly error: Error | null };

/** Whether what is on the screen is true now, or how old it is: in a stairwell that is the first question. */
export function SyncLine({ of: { dataUpdatedAt, isFetching, error } }: { readonly of: Fetched }) {
  if (dataUpdatedAt === 0) return null;
  const time = clockTime(dataUpdatedAt);
  if (error)
    return (
      <p className="sync apart" role="status">
        <Icon of="wifi" />
        {words.apart(time)}
      </p>
    );
  return (
    <p className="sync">
      <Icon of={isFetching ? 'refresh' : 'ok'} />
      {isFetching ? words.connecting : words.connected(time)}
    </p>
  );
}
