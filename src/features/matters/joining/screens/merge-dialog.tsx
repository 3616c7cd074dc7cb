import { App, Form, Radio } from 'antd';
import type { MatterRow } from '#features/matters/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useNow } from '#ui/now.ts';
import { when } from '#ui/when.ts';
import type { merge } from '../contract.ts';
import { mergeWords as words } from './words.ts';

export type Chosen = Pick<MatterRow, 'id' | 'number' | 'subject' | 'leaf' | 'openedAt'>;
type MergeProps = { readonly rows: readonly Chosen[]; readonly onClose: () => void; readonly onMerged: () => void };
type Kept = { readonly into: string };

/** 合并: says what happens, and which one goes on: the oldest unless another is chosen. */
export function MergeDialog({ rows, onClose, onMerged }: MergeProps) {
  const { message } = App.useApp();
  const now = useNow();
  const ask = useAsk<typeof merge>('matters.merge');
  const oldestFirst = rows.toSorted((one, other) => one.openedAt.localeCompare(other.openedAt));
  const send = ({ into }: Kept) =>
    ask.mutate(
      { into, matters: rows.map(({ id }) => id).filter((id) => id !== into) },
      {
        onSuccess: () => {
          void message.success(words.done);
          onClose();
          onMerged();
        },
      },
    );
  return (
    <FormDialog<Kept>
      title={words.title(rows.length)}
      tells={words.tells}
      submit={words.go}
      pending={ask.isPending}
      fault={ask.error}
      initial={{ into: oldestFirst[0]?.id ?? '' }}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item name="into" label={words.keep}>
        <Radio.Group
          vertical
          options={oldestFirst.map(({ id, number, subject, openedAt }) => ({
            value: id,
            label: `${words.row(number, subject)} · ${when(openedAt, now)}`,
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
