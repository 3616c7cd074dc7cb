import { Link } from '@tanstack/react-router';
import type { Waiting } from '#ui/offline/board.ts';
import { useWaiting } from '#ui/offline/start.ts';
import { useOnline } from '#ui/online.ts';
import { Icon, type IconName } from '#ui/phone/icon.tsx';
import { clockTime } from '#ui/when.ts';
import { outboxWords } from './offline-words.ts';

const words = outboxWords.line;

export type Fetched = { readonly dataUpdatedAt: number; readonly isFetching: boolean; readonly error: Error | null };

/** Whether what is on the screen is true now, and whether all that was done has arrived: on the stairs that is the first question. */
export function SyncLine({ of }: { readonly of: Fetched }) {
  const waiting = useWaiting();
  const isOnline = useOnline();
  if (of.dataUpdatedAt === 0 && waiting.commands.length === 0) return null;
  const { look, icon, says } = lineFor({ ...of, apart: isOnline ? (of.error === null ? null : 'unheard') : 'off' }, waiting);
  return (
    <div role="status" className="sync-line">
      <Link to="/outbox" className={`sync ${look}`}>
        <Icon of={icon} />
        <span>{says.join(' · ')}</span>
        <Icon of="forward" />
      </Link>
    </div>
  );
}

type Line = { readonly look: 'calm' | 'apart' | 'stuck'; readonly icon: IconName; readonly says: readonly string[] };

/** `off`: no network · `unheard`: a network, and nobody answers over it. */
type Seen = Pick<Fetched, 'dataUpdatedAt' | 'isFetching'> & { readonly apart: 'off' | 'unheard' | null };

/** What the line says, the most pressing first: a no, no signal, sending, all well. */
export function lineFor({ dataUpdatedAt, isFetching, apart }: Seen, { commands, sending }: Waiting): Line {
  const refused = commands.filter((command) => command.refused !== null).length;
  const count = commands.length - refused;
  const asOf = dataUpdatedAt === 0 ? [] : [words.asOf(clockTime(dataUpdatedAt))];
  if (refused > 0) return { look: 'stuck', icon: 'warn', says: [words.refused(refused), ...(count > 0 ? [words.waiting(count)] : [])] };
  if (apart !== null) return { look: 'apart', icon: 'wifi', says: [words[apart], words.waiting(count), ...asOf] };
  if (sending !== null) return { look: 'calm', icon: 'refresh', says: [words.sending(count)] };
  if (isFetching) return { look: 'calm', icon: 'refresh', says: [words.fetching, words.waiting(count)] };
  return {
    look: count > 0 ? 'apart' : 'calm',
    icon: count > 0 ? 'clock' : 'ok',
    says: [words.on(clockTime(dataUpdatedAt)), words.waiting(count)],
  };
}
