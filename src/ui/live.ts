import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Keeps the screens true while somebody looks at them: each word from `/api/live` makes that feature's answers stale. Off while signed out.
 * @param as for whom one acts: somebody else hears of other things
 */
export function useLive(on: boolean, as: string | null = null): void {
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the server asks for whom one acts when the line is opened.
  useEffect(() => {
    if (!on) return;
    const source = new EventSource('/api/live');
    source.onmessage = (message: MessageEvent<string>) => {
      const about = aboutIn(message.data);
      if (about !== undefined) void client.invalidateQueries({ queryKey: [about] });
    };
    let wasApart = false;
    source.onerror = () => {
      wasApart = true;
    };
    source.onopen = () => {
      if (wasApart) void client.invalidateQueries(); // nobody knows what was said meanwhile
      wasApart = false;
    };
    return () => source.close();
  }, [client, on, as]);
}

/** Which feature a live message speaks of; a message that cannot be read says nothing. */
export function aboutIn(text: string): string | undefined {
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === 'object' && message !== null && 'about' in message && typeof message.about === 'string'
      ? message.about
      : undefined;
  } catch {
    return undefined;
  }
}
