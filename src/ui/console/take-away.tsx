import { App, Button } from 'antd';
import { useState } from 'react';
import { Icon } from '../phone/icon.tsx';
import type { Refused } from '../refused.ts';
import { useTakeFrom } from '../take-file.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { takeWords } from './take-words.ts';

type TakeProps = {
  readonly from: string;
  /** The refusal that misses a reason. */
  readonly why: string;
  readonly children: string;
};

/** Takes a list out of the house as a file. Where the second step or a reason is asked for first, the file follows by itself once it was given. */
export function TakeAway({ from, why, children }: TakeProps) {
  const { message } = App.useApp();
  const [asking, ask] = useState(false);
  const taking = useTakeFrom();
  const refused = (refusal: Refused) => (refusal.code === why ? ask(true) : void message.error(refusal.message));
  return (
    <>
      <Button icon={<Icon of="paper" />} loading={taking.isPending} onClick={() => taking.mutate(from, { onError: refused })}>
        {children}
      </Button>
      {asking && (
        <ReasonDialog
          title={takeWords.title}
          tells={takeWords.tells}
          submit={children}
          pending={taking.isPending}
          fault={taking.error?.code === why ? null : taking.error}
          onSubmit={(reason) => taking.mutate(`${from}&${new URLSearchParams({ reason })}`, { onSuccess: () => ask(false) })}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}
