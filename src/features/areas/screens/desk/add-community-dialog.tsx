import { App, Form, Input } from 'antd';
import type { addCommunity } from '#features/areas/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import { words } from './words.ts';

const { addCommunity: said } = words;
type Added = { readonly name: string; readonly phone?: string };

/** Takes a community of a street into the product; its places and people come with its own files. */
export function AddCommunityDialog({ street, onClose }: { readonly street: HerePlace; readonly onClose: (added: boolean) => void }) {
  const { message } = App.useApp();
  const adding = useAsk<typeof addCommunity>('areas.add-community');
  const submit = ({ name, phone }: Added) =>
    adding.mutate(
      { street: street.id, name, ...(phone ? { phone } : {}) },
      {
        onSuccess: () => {
          void message.success(said.done);
          onClose(true);
        },
      },
    );
  return (
    <FormDialog<Added>
      title={said.title(street.name)}
      tells={said.tells}
      submit={said.open}
      pending={adding.isPending}
      fault={adding.error}
      onSubmit={submit}
      onClose={() => onClose(false)}
    >
      <Form.Item name="name" label={said.name} rules={[{ required: true, whitespace: true, min: 2, message: said.nameMissing }]}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="phone" label={said.phone}>
        <Input maxLength={20} inputMode="tel" />
      </Form.Item>
    </FormDialog>
  );
}
