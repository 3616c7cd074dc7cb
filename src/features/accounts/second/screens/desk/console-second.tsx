import { Button } from 'antd';
import { useState } from 'react';
import type { newRecoveryCodes, second } from '#features/accounts/second/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Dialog } from '#ui/console/dialog.tsx';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { Page } from '#ui/console/frame.tsx';
import { Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { whichDay } from '#ui/when.ts';
import '../../../screens/desk/gate.css';
import '../second.css';
import { deskWords } from './desk-words.ts';
import { PutAway, SetUpSecond } from './set-up-second.tsx';

const said = deskWords.mine;

/** My own second step: whether there is one, another phone, new recovery codes. */
export function ConsoleSecond() {
  const standing = useSee<typeof second>('accounts.second', {});
  return (
    <Page title={said.title} under={said.under}>
      <Shown of={standing}>{(of) => <Mine of={of} onChanged={() => void standing.refetch()} />}</Shown>
    </Page>
  );
}

type Open = 'set-up' | 'codes' | null;
const FEW = 3;

function Mine({ of: { since, left, asked, alone }, onChanged }: { readonly of: Answer<typeof second>; readonly onChanged: () => void }) {
  const now = useNow();
  const [open, setOpen] = useState<Open>(null);
  const renewing = useAsk<typeof newRecoveryCodes>('accounts.new-recovery-codes');
  const close = () => {
    setOpen(null);
    renewing.reset();
    onChanged();
  };
  return (
    <div className="second-mine">
      <p>{since === null ? said.off : said.on(whichDay(since, now), left)}</p>
      {asked !== null && <p>{said.asked(whichDay(Date.parse(asked), now))}</p>}
      {alone && <p className="bindings-none">{said.alone}</p>}
      {since !== null && left <= FEW && <p className="bindings-none">{said.few}</p>}
      <p className="page-actions">
        <Button type={since === null ? 'primary' : 'default'} onClick={() => setOpen('set-up')}>
          {since === null ? said.setUp : said.change}
        </Button>
        {since !== null && (
          <Button loading={renewing.isPending} onClick={() => renewing.mutate({}, { onSuccess: () => setOpen('codes') })}>
            {said.newCodes}
          </Button>
        )}
      </p>
      <FormFault of={renewing.error} />
      {open !== null && (
        <Dialog title={said.title} footer={null} width={480} onCancel={close} mask={{ closable: false }}>
          {open === 'codes' && renewing.data ? <PutAway codes={renewing.data.codes} onDone={close} /> : <SetUpSecond onDone={close} />}
        </Dialog>
      )}
    </div>
  );
}
