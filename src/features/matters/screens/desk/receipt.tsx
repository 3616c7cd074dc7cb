import { Button } from 'antd';
import type { showMatter } from '#features/matters/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { Icon } from '#ui/phone/icon.tsx';
import { before, when } from '#ui/when.ts';
import { words } from './words.ts';

const { filing: said, columns } = words;
const justNow = 10 * 60_000;

type ReceiptOf = {
  readonly matter: string;
  readonly onOpen: (matter: string) => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
};

/** What to tell the resident: the number, who has it now, and until when. */
export function Receipt({ matter, onOpen, onAgain, onClose }: ReceiptOf) {
  const seen = useSee<typeof showMatter>('matters.show', { matter });
  const now = useNow();
  const open = () => {
    onClose();
    onOpen(matter);
  };
  return (
    <div className="desk-receipt" role="status">
      <Icon of="ok" />
      <h2>{said.receipt}</h2>
      <Shown of={seen}>
        {({ number, subject, waitsFor, dueAt, openedAt }) => (
          <>
            <p className="desk-receipt-number">{said.receiptNumber(number)}</p>
            <p>{subject}</p>
            {now - Date.parse(openedAt) > justNow && <p>{said.receiptFirst(when(openedAt, now))}</p>}
            <p>
              {columns.waitsFor}：{waitsFor}
              {dueAt && `，${before(dueAt, now)}`}
            </p>
          </>
        )}
      </Shown>
      <p className="desk-quiet">{said.receiptTells}</p>
      <div className="desk-foot">
        <Button icon={<Icon of="print" />} href={`/api/matters.receipt-sheet?matter=${matter}`} target="_blank" rel="noreferrer">
          {said.print}
        </Button>
        <Button onClick={onAgain}>{said.another}</Button>
        <Button type="primary" onClick={open}>
          {said.open}
        </Button>
      </div>
    </div>
  );
}
