import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { asksFor, type More } from '#ui/ask-first.ts';
import { Dialog } from '#ui/console/dialog.tsx';
import { ReasonDialog } from '#ui/console/reason-dialog.tsx';
import type { Refused } from '#ui/refused.ts';
import { approvalWords as words } from './words.ts';

/** Above whatever asks whether one is sure (2,000 in antd), below what asks for the second step. */
const OVER_FORMS = 2800;

type Open = { readonly refused: Refused; readonly answer: (given: boolean | More) => void };

/** What two people must want: asks over the page why, sends it to whoever may allow it, and says that nothing is done yet. */
export function AllowGround() {
  const [open, setOpen] = useState<Open | null>(null);
  const answered = useRef<Open['answer']>(() => undefined);
  useEffect(() => {
    const ask = (refused: Refused) =>
      new Promise<boolean | More>((answer) => {
        answered.current = answer;
        setOpen({ refused, answer });
      });
    const stops = [asksFor('approvals.why', ask), asksFor('approvals.sent', ask)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  if (open === null) return null;
  const close = (given: boolean | More) => {
    setOpen(null);
    open.answer(given);
  };
  return open.refused.isSent ? <Sent of={open.refused} onClose={() => close(false)} /> : <Why of={open.refused} onAnswer={close} />;
}

type WhyProps = { readonly of: Refused; readonly onAnswer: (given: false | More) => void };

function Why({ of, onAnswer }: WhyProps) {
  return (
    <ReasonDialog
      title={words.asking.title}
      tells={`${of.message}${words.asking.tells}`}
      submit={words.asking.go}
      pending={false}
      zIndex={OVER_FORMS}
      onSubmit={(why) => onAnswer({ why })}
      onClose={() => onAnswer(false)}
    />
  );
}

function Sent({ of, onClose }: { readonly of: Refused; readonly onClose: () => void }) {
  const go = useNavigate();
  const see = () => {
    onClose();
    void go({ to: '/approvals', search: { shown: 'mine' } });
  };
  return (
    <Dialog
      title={words.sent.title}
      width={440}
      zIndex={OVER_FORMS}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={see}>{words.sent.see}</Button>
          <Button type="primary" onClick={onClose}>
            {words.sent.close}
          </Button>
        </>
      }
    >
      <p className="dialog-tells" role="status">
        {of.message}
      </p>
    </Dialog>
  );
}
