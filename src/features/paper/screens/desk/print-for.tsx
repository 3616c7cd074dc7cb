import { Button } from 'antd';
import { useState } from 'react';
import { useHolds } from '#ui/console/here.tsx';
import { handlers } from '../../handing-out/words.ts';
import { words } from '../words.ts';
import { PrintDialog } from './print-dialog.tsx';

/** 打印单子 beside the line of a person: whom it is for is known. */
export function PrintFor({ person }: { readonly person: string }) {
  const [open, setOpen] = useState(false);
  if (!useHolds(handlers)) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {words.printing.forThem}
      </Button>
      {open && <PrintDialog person={person} onClose={() => setOpen(false)} />}
    </>
  );
}
