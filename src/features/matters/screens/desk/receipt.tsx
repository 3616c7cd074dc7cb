import { Button } from 'antd';
import type { showMatter } from '#features/matters/contract.ts';
import { useSee } from '#ui/ask.ts';
import { useHere } from '#ui/console/here.tsx';
import { Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { Icon } from '#ui/phone/icon.tsx';
import { before, civilDay, clockTime } from '#ui/when.ts';
import type { Shown as ShownMatter } from './shown.ts';
import { words } from './words.ts';

const { filing: said, columns } = words;

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
        {({ number, subject, waitsFor, dueAt }) => (
          <>
            <p className="desk-receipt-number">{said.receiptNumber(number)}</p>
            <p>{subject}</p>
            <p>
              {columns.waitsFor}：{waitsFor}
              {dueAt && `，${before(dueAt, now)}`}
            </p>
          </>
        )}
      </Shown>
      <p className="desk-quiet">{said.receiptTells}</p>
      {seen.data && <Slip of={seen.data} />}
      <div className="desk-foot">
        <Button icon={<Icon of="print" />} disabled={!seen.data} onClick={() => window.print()}>
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

/** What whoever came to the counter takes home on paper: no name, for slips get lost. */
function Slip({ of: { number, subject, openedAt, waitsFor, dueAt } }: { readonly of: ShownMatter }) {
  const { community } = useHere();
  const now = useNow();
  return (
    <div className="desk-slip">
      <h3>{said.slip(community?.name ?? '')}</h3>
      <p className="desk-slip-number">{said.receiptNumber(number)}</p>
      <p>{subject}</p>
      <p>
        {columns.waitsFor}：{waitsFor}
        {dueAt && `，${before(dueAt, now)}`}
      </p>
      <p>{said.slipAt(`${civilDay(openedAt)} ${clockTime(openedAt)}`)}</p>
      <p>{said.slipAsk}</p>
      <p>{said.slipOutside}</p>
    </div>
  );
}
