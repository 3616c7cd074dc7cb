import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { Dialog } from '#ui/console/dialog.tsx';
import { ReasonDialog } from '#ui/console/reason-dialog.tsx';
import { useAsker } from '#ui/use-asker.ts';
import { approvalWords as words } from './words.ts';

/** Above whatever asks whether one is sure (2,000 in antd), below what asks for the second step. */
const OVER_FORMS = 2800;

/** What two people must want: asks over the page why, sends it to whoever may allow it, and says that nothing is done yet. */
export function AllowGround() {
  return (
    <>
      <Why />
      <Sent />
    </>
  );
}

function Why() {
  const { refused, answer } = useAsker('approvals.why');
  if (refused === null) return null;
  return (
    <ReasonDialog
      title={words.asking.title}
      tells={`${refused.message}${words.asking.tells}`}
      submit={words.asking.go}
      pending={false}
      zIndex={OVER_FORMS}
      onSubmit={(why) => answer({ why })}
      onClose={() => answer(false)}
    />
  );
}

function Sent() {
  const go = useNavigate();
  const { refused, answer } = useAsker('approvals.sent');
  if (refused === null) return null;
  const close = () => answer(false);
  const see = () => {
    close();
    void go({ to: '/approvals', search: { shown: 'mine' } });
  };
  return (
    <Dialog
      title={words.sent.title}
      width={440}
      zIndex={OVER_FORMS}
      onCancel={close}
      footer={
        <>
          <Button onClick={see}>{words.sent.see}</Button>
          <Button type="primary" onClick={close}>
            {words.sent.close}
          </Button>
        </>
      }
    >
      <p className="dialog-tells" role="status">
        {refused.message}
      </p>
    </Dialog>
  );
}
