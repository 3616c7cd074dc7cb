import { WhoFields } from '#features/people/screens/desk/door.tsx';
import type { Asked } from '#kernel/contract.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { AgreedField, ChannelField } from '../../screens/desk/filing-fields.tsx';
import type { joinForSomeone } from '../contract.ts';
import { staffWords as words } from './words.ts';

type Asking = Asked<typeof joinForSomeone>;
type Given = Pick<Asking, 'person' | 'phone' | 'channel' | 'agreed'> & { readonly by: 'person' | 'phone' };

/** Somebody phoned or came with what is filed already: they join it, and hear of it like everybody else. */
export function JoinForDialog({ matter, onClose }: { readonly matter: string; readonly onClose: () => void }) {
  const act = useChange<typeof joinForSomeone>('matters.join-for-someone', words.joined, onClose);
  const send = ({ by, person, phone, channel, agreed }: Given) =>
    act.submit({ matter, channel, agreed, ...(by === 'person' ? { person } : { phone }) });
  return (
    <FormDialog<Given>
      title={words.join}
      tells={words.joinTells}
      submit={words.join}
      pending={act.pending}
      fault={act.fault}
      initial={{ by: 'person', channel: 'phone' }}
      onSubmit={send}
      onClose={onClose}
    >
      <WhoFields />
      <ChannelField />
      <AgreedField />
    </FormDialog>
  );
}
