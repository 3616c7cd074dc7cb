import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Milliseconds: many orders may move in one second, and nobody five metres away reads faster than this. */
const SETTLED = 2000;
const DAY = 24 * 3_600_000;

/** Keeps the figures true while the screen hangs there. @returns whether the line to the server is broken. */
export function useWallLive(on: boolean): boolean {
  const client = useQueryClient();
  const [apart, setApart] = useState(false);
  useEffect(() => {
    if (!on) return;
    let settling: number | undefined;
    const lookAgain = () => {
      settling ??= window.setTimeout(() => {
        settling = undefined;
        void client.invalidateQueries({ queryKey: ['figures'] });
      }, SETTLED);
    };
    const source = new EventSource('/api/live');
    source.onmessage = lookAgain;
    source.onerror = () => setApart(true);
    source.onopen = () => {
      setApart(false);
      lookAgain();
    };
    return () => {
      source.close();
      window.clearTimeout(settling);
    };
  }, [client, on]);
  useDailyReload();
  return apart;
}

/** A page that hangs for weeks takes up a new version by itself, once a day, and only while the server is there to give it. */
function useDailyReload(): void {
  useEffect(() => {
    const timer = window.setInterval(
      () =>
        void fetch('/healthz').then(
          ({ ok }) => ok && window.location.reload(),
          () => undefined,
        ),
      DAY,
    );
    return () => window.clearInterval(timer);
  }, []);
}
