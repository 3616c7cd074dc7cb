import { Button } from 'antd';
import { useSee } from '#ui/ask.ts';
import { Icon } from '#ui/phone/icon.tsx';
import type { printable } from '../contract.ts';
import { words } from './words.ts';

type Of = { readonly matter: string };

/** The matter as a letter, and where there is one, its posting for the board and the minutes of its meeting. */
export function DeskPrints({ matter }: Of) {
  const { data } = useSee<typeof printable>('matters.printable', { matter });
  return (
    <>
      <Sheet of="matters.sheet" matter={matter} name={words.print} />
      <Sheet of="matters.receipt-sheet" matter={matter} name={words.receipt} />
      {data?.posting && <Sheet of="matters.posting-sheet" matter={matter} name={words.posting} />}
      {data?.minutes && <Sheet of="matters.minutes-sheet" matter={matter} name={words.minutes} />}
    </>
  );
}

function Sheet({ of, matter, name }: Of & { readonly of: string; readonly name: string }) {
  return (
    <Button icon={<Icon of="print" />} href={`/api/${of}?matter=${matter}`} target="_blank" rel="noreferrer" className="no-print">
      {name}
    </Button>
  );
}
