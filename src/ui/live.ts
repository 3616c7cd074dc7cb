import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** A line the server refused, for the database was away, is asked for again after this long, in milliseconds. */
const AGAIN = 5_000;

/**
 * Keeps the screens true while somebody looks at them: each word from `/api/live` makes that feature's answers stale. Off while signed out.
 * @param as for whom one acts: somebody else hears of other things
 */
export function useLive(on: boolean, as: string | null = null): void {
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the server asks for whom one acts when the line is opened.
  useEffect(() => {
    if (!on) return;
    let source: EventSource;
    let again = 0;
    let wasApart = false;
    const stale = staling(client);
    const listen = () => {
      source = new EventSource('/api/live');
      source.onmessage = (message: MessageEvent<string>) => {
        const about = aboutIn(message.data);
        if (about !== undefined) stale.say([about]);
      };
      source.onerror = () => {
        wasApart = true;
        if (source.readyState !== EventSource.CLOSED) return;
        stale.say(['accounts']); // refused: whether one is still signed in, the screens look themselves
        again = window.setTimeout(listen, AGAIN); // a browser asks again by itself only after a line that stood
      };
      source.onopen = () => {
        if (wasApart) stale.say([]); // nobody knows what was said meanwhile
        wasApart = false;
      };
    };
    listen();
    return () => {
      clearTimeout(again);
      stale.stop();
      source.close();
    };
  }, [client, on, as]);
}

/**
 * Makes answers stale, but none while a change is on its way: whoever just pressed is answered first, else news of their own change could take the form
 * they pressed in off the screen before it heard what came of it.
 */
export function staling(client: QueryClient): { readonly say: (queryKey: readonly string[]) => void; readonly stop: () => void } {
  let heard: (readonly string[])[] = [];
  const tell = () => {
    if (heard.length === 0 || client.isMutating() > 0) return;
    const now = heard;
    heard = [];
    for (const queryKey of now) void client.invalidateQueries({ queryKey });
  };
  return {
    say(queryKey) {
      heard.push(queryKey);
      tell();
    },
    stop: client.getMutationCache().subscribe(tell),
  };
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
