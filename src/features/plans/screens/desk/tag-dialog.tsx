import { Form, Input, Select } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useHere } from '#ui/console/here.tsx';
import { useChange } from '#ui/console/use-change.ts';
import type { open, tag } from '../../campaigns/contract.ts';
import { words } from '../words.ts';

const said = words.tag;
type Campaign = Answer<typeof open>['campaigns'][number];
type Typed = {
  readonly campaign: string;
  readonly column: string;
  readonly marks?: Readonly<Record<string, string>>;
  readonly number?: string;
};
/** Either an item that is counted for a campaign, or a campaign that an order is counted for. */
type Props = ({ readonly item: string; readonly campaign?: never } | { readonly campaign: string; readonly item?: never }) & {
  readonly onClose: () => void;
};

export function TagDialog({ item, campaign, onClose }: Props) {
  const { community } = useHere();
  const seen = useSee<typeof open>('plans.campaigns', { community: community?.id ?? '' }, { enabled: community !== null });
  const tags = useChange<typeof tag>('plans.tag', said.done, onClose);
  const campaigns = seen.data?.campaigns ?? [];
  return (
    <FormDialog<Typed>
      title={campaign === undefined ? said.title : said.order}
      tells={seen.data && campaigns.length === 0 ? said.none : said.tells}
      submit={said.submit}
      pending={tags.pending}
      fault={tags.fault}
      initial={campaign === undefined ? {} : { campaign }}
      onSubmit={({ marks = {}, number, ...typed }) =>
        tags.submit({
          ...typed,
          choices: Object.values(marks),
          community: community?.id ?? '',
          ...(item === undefined ? { number: number ?? '' } : { item }),
        })
      }
      onClose={onClose}
    >
      <Form.Item name="campaign" label={said.campaign} hidden={campaign !== undefined} rules={[{ required: true, message: said.missing }]}>
        <Select options={campaigns.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      {item === undefined && (
        <Form.Item name="number" label={said.number} rules={[{ required: true, whitespace: true, message: words.item.numberMissing }]}>
          <Input maxLength={20} />
        </Form.Item>
      )}
      <Lines campaigns={campaigns} />
    </FormDialog>
  );
}

function Lines({ campaigns }: { readonly campaigns: readonly Campaign[] }) {
  const chosen = Form.useWatch<string | undefined>('campaign');
  const { columns = [], marks = [] } = campaigns.find(({ id }) => id === chosen) ?? {};
  return (
    <>
      <Form.Item name="column" label={said.line} rules={[{ required: true, message: said.missing }]}>
        <Select options={columns.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      {marks.map(({ name, choices }) => (
        <Form.Item key={name} name={['marks', name]} label={name} rules={[{ required: true, message: said.missing }]}>
          <Select options={choices.map((choice) => ({ value: choice.id, label: choice.name }))} />
        </Form.Item>
      ))}
    </>
  );
}
