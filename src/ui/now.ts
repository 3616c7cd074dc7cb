import { useEffect, useState } from 'react';

/** The present in milliseconds, fresh every half minute, so that 剩 2 小时 does not stand still on an open screen. */
export function useNow(every = 30_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
