import { Form, Input, InputNumber, Select } from 'antd';
import type { Answer, Asked } from '#kernel/contract.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { endings, openEnding } from '../../dissolving/contract.ts';
import { endingWords as words } from './ending-words.ts';

type Endings = Answer<typeof endings>;
type Given = Omit<Asked<typeof openEnding>, 'body' | 'items'> & { items: string };
type EndingProps = {
  readonly row: Endings['rows'][number];
  readonly takers: Endings['takers'];
  readonly moreTakers: boolean;
  readonly onClose: () => void;
};

const required = { required: true, message: words.missing } as const;
const counts = ['owners', 'voted', 'agreed'] as const;
const areas = ['area', 'votedArea', 'agreedArea'] as const;

/** What the owners decided, and the list of what is handed over, one thing a line. */
export function EndingDialog({ row, takers, moreTakers, onClose }: EndingProps) {
  const sits = new Set(row.sits.map(({ post }) => post));
  return (
    <ChangeDialog<typeof openEnding, Given>
      name="estates.open-ending"
      title={words.openTitle(row.name)}
      tells={row.sits.length === 0 ? words.nobody : words.openTells}
      done={words.done}
      initial={{
        decidedOn: civilDay(useNow()),
        ...writtenOf(row, takers),
      }}
      asked={({ items, ...given }) => ({ body: row.body, ...given, items: linesOf(items) })}
      onClose={onClose}
    >
      <Form.Item name="paper" label={words.paper} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={60} placeholder={words.paperHint} />
      </Form.Item>
      <Form.Item name="decidedOn" label={words.decidedOn} rules={[required]}>
        <Input type="date" max={civilDay(useNow())} />
      </Form.Item>
      <Counted />
      <Form.Item name="items" label={words.items} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea rows={4} placeholder={words.itemsHint} />
      </Form.Item>
      <Gives row={row} />
      <Form.Item name="taker" label={words.taker} rules={[required]} extra={moreTakers ? words.takersCut : undefined}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={takers
            .filter(({ post }) => !sits.has(post))
            .map(({ post, called, kindName, area }) => ({ value: post, label: words.taking(called, kindName, area) }))}
        />
      </Form.Item>
    </ChangeDialog>
  );
}

/** Whoever sits there, or why nobody does. */
function Gives({ row: { sits } }: Pick<EndingProps, 'row'>) {
  return sits.length === 0 ? (
    <Form.Item name="whyNobody" label={words.whyNobody} rules={[{ ...required, whitespace: true }]}>
      <Input.TextArea rows={2} maxLength={100} placeholder={words.whyNobodyHint} />
    </Form.Item>
  ) : (
    <Form.Item name="giver" label={words.giver} rules={[required]}>
      <Select options={sits.map(({ post, called }) => ({ value: post, label: called }))} />
    </Form.Item>
  );
}

/** What was written before; whoever has left since is chosen anew. */
function writtenOf({ ending, parties, sits }: EndingProps['row'], takers: EndingProps['takers']): Partial<Given> {
  if (ending === null) return {};
  const { decidedOn, paper, items, persons, area, whyNobody } = ending;
  const stillIn = (held: readonly { readonly post: string }[], post: string | null | undefined) =>
    held.find((one) => one.post === post)?.post;
  const [giver, taker] = [stillIn(sits, parties?.giver), stillIn(takers, parties?.taker)];
  return {
    ...{ decidedOn, paper, items: items?.join('\n') ?? '', owners: persons.all, voted: persons.voted, agreed: persons.agreed },
    ...{ area: area.all, votedArea: area.voted, agreedArea: area.agreed },
    ...(giver !== undefined && { giver }),
    ...(taker !== undefined && { taker }),
    ...(whyNobody !== null && { whyNobody }),
  };
}

function Counted() {
  return (
    <>
      <div className="estates-counts">
        {counts.map((name) => (
          <Form.Item key={name} name={name} label={words[name]} rules={[required]}>
            <InputNumber min={0} precision={0} />
          </Form.Item>
        ))}
      </div>
      <div className="estates-counts">
        {areas.map((name) => (
          <Form.Item key={name} name={name} label={words[name]} rules={[required]}>
            <InputNumber min={0} precision={2} />
          </Form.Item>
        ))}
      </div>
    </>
  );
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
