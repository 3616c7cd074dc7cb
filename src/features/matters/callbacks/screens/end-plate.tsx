import { useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { CodeScanner, canScan } from '#ui/phone/code-scanner.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { standAt } from '../contract.ts';
import { words as all } from './words.ts';

const words = all.plate;
const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The plate at the stairs, scanned by who finishes the work, if they wish. A device that cannot scan is not asked. */
export function EndPlate({ matter }: { readonly matter: string }) {
  const [scans, scan] = useState(false);
  const [notOurs, setNotOurs] = useState(0);
  const ask = useAsk<typeof standAt>('matters.stand-at');
  if (!canScan()) return null;
  const read = (text: string) => {
    const plate = URL.canParse(text) ? new URL(text).searchParams.get('d') : text;
    if (plate === null || !ID.test(plate)) setNotOurs((count) => count + 1);
    else ask.mutate({ matter, plate }, { onSuccess: () => scan(false) });
  };
  return (
    <Card tone="soft">
      <CardHead title={ask.isSuccess ? words.done : words.title} more={words.hint} />
      {ask.error && <ErrorBox error={ask.error} />}
      {scans && <CodeScanner key={notOurs} label={words.scan} onFound={read} />}
      {notOurs > 0 && <p role="status">{words.notOurs}</p>}
      <Button onPress={() => scan(!scans)}>{scans ? words.close : words.scan}</Button>
    </Card>
  );
}
