import { useEffect, useState } from 'react';

/** How long what was opened for a reason stays on the screen, in milliseconds. */
const TEN_MINUTES = 600_000;

/** What was opened is given for ten minutes, then it is as if it had not been: whoever still needs it opens it again, and says why. */
export function useStillShown<T>(opened: T | undefined): T | undefined {
  const [gone, setGone] = useState<T>();
  useEffect(() => {
    if (opened === undefined) return;
    const timer = setTimeout(() => setGone(() => opened), TEN_MINUTES);
    return () => clearTimeout(timer);
  }, [opened]);
  return opened === gone ? undefined : opened;
}
