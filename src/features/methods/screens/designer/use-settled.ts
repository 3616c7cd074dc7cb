import { useEffect, useState } from 'react';

/** The value once it has not changed for so many milliseconds: what is typed is not asked about letter by letter. */
export function useSettled<Value>(value: Value, quiet: number): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    if (settled === value) return undefined;
    const waiting = setTimeout(() => settle(value), quiet);
    return () => clearTimeout(waiting);
  }, [value, settled, quiet]);
  return settled;
}
