import { Form, Input, InputNumber, Select } from 'antd';
import type { posts } from '#features/organizations/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee, useSeeAll } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useHere } from '#ui/console/here.tsx';
import { useChange } from '#ui/console/use-change.ts';
import type { unanswered } from '../../answering/contract.ts';
import type { add, board, change, item } from '../../contract.ts';
import { words } from '../words.ts';

const said = words.form;
type Board = Answer<typeof board>;
type Column = Board['columns'][number];
type Open = Answer<typeof item>;
type Typed = {
  readonly subject: string;
  readonly due?: string | undefined;
  readonly measure?: string | undefined;
  readonly owner?: string | undefined;
  readonly target?: number | null | undefined;
  readonly measuredIn?: string | undefined;
  readonly marks?: Readonly<Record<string, string>> | undefined;
  readonly answers?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
};
type Props = {
  readonly board: Board;
  readonly column: Column;
  /** The item that is changed; without one a new one is added. */
  readonly of?: Open | undefined;
  /** The item a part is added to. */
  readonly parent?: string | undefined;
  readonly onClose: () => void;
};

/** One item of a column: its line, and whatever the column asks for is asked for here. */
export function ItemDialog({ board: sheet, column, of, parent, onClose }: Props) {
  const adds = useChange<typeof add>('plans.add', said.done, onClose);
  const changes = useChange<typeof change>('plans.change', said.done, onClose);
  const { pending, fault } = of ? changes : adds;
  const isPart = parent !== undefined || (of?.isPart ?? false);
  const submit = (typed: Typed) => {
    const fields = fieldsOf(typed);
    if (of) changes.submit({ item: of.id, ...fields, unit: of.unitId });
    else adds.submit({ sheet: sheet.id, column: column.id, ...(parent ? { parent } : {}), ...fields, answers: answersOf(typed) });
  };
  return (
    <FormDialog<Typed>
      title={titleOf(column.name, of, parent)}
      submit={said.submit}
      width={600}
      pending={pending}
      fault={fault}
      initial={of ? typedOf(of, sheet) : {}}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item
        name="subject"
        label={said.subject}
        extra={said.subjectHint}
        rules={[{ required: true, whitespace: true, message: said.subjectMissing }]}
      >
        <Input maxLength={60} showCount />
      </Form.Item>
      <Fields column={column} isPart={isPart} />
      {!isPart && <Marks of={sheet} />}
      {!isPart && of === undefined && column.needs.includes('need') && <Answers />}
    </FormDialog>
  );
}

function titleOf(column: string, of: Open | undefined, parent: string | undefined): string {
  if (of) return said.change;
  return parent === undefined ? said.add(column) : said.part;
}

function Fields({ column, isPart }: { readonly column: Column; readonly isPart: boolean }) {
  const must = (need: 'due' | 'measure' | 'owner' | 'target', name: string) => [
    { required: !isPart && column.needs.includes(need), message: said.required(name) },
  ];
  const figures = column.needs.includes('target');
  return (
    <>
      <div className="plan-two">
        <Form.Item name="due" label={said.due} rules={must('due', said.due)}>
          <Input type="date" />
        </Form.Item>
        <OwnerField rules={must('owner', said.owner)} />
      </div>
      <Form.Item name="measure" label={said.measure} rules={must('measure', said.measure)}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
      {figures && (
        <div className="plan-two">
          <Form.Item name="target" label={said.target} rules={must('target', said.target)}>
            <InputNumber min={1} max={1_000_000_000} precision={0} />
          </Form.Item>
          <Form.Item name="measuredIn" label={said.measuredIn} rules={must('target', said.measuredIn)}>
            <Input maxLength={10} />
          </Form.Item>
        </div>
      )}
    </>
  );
}

/** Whoever holds a post in the community: one person, one post. */
function OwnerField({ rules }: { readonly rules: readonly { readonly required: boolean; readonly message: string }[] }) {
  const { community } = useHere();
  const held = useSeeAll<typeof posts>('organizations.posts', { community: community?.id ?? '' }, { enabled: community !== null });
  const rows = held.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Form.Item name="owner" label={said.owner} rules={[...rules]}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        loading={held.isPending}
        onPopupScroll={() => held.hasNextPage && void held.fetchNextPage()}
        options={rows.map(({ id, called, kindName, area }) => ({ value: id, label: `${called}（${kindName}，${area}）` }))}
      />
    </Form.Item>
  );
}

function Marks({ of: { marks } }: { readonly of: Board }) {
  return marks.map(({ name, choices }) => (
    <Form.Item key={name} name={['marks', name]} label={name} rules={[{ required: true, message: said.choose(name) }]}>
      <Select options={choices.map((choice) => ({ value: choice.id, label: choice.name }))} />
    </Form.Item>
  ));
}

/** What residents need that no plan answers yet, and what they asked for most: an item of the plan answers at least one. */
function Answers() {
  const { community } = useHere();
  const seen = useSee<typeof unanswered>('plans.unanswered', { community: community?.id ?? '' }, { enabled: community !== null });
  const { needs = [], kinds = [] } = seen.data ?? {};
  return (
    <>
      <Form.Item name="answers" label={said.answers}>
        <Select mode="multiple" options={needs.map(({ id, subject }) => ({ value: id, label: subject }))} />
      </Form.Item>
      <Form.Item name="kinds" label={said.kinds}>
        <Select mode="multiple" options={kinds.map(({ leaf, name }) => ({ value: leaf, label: name }))} />
      </Form.Item>
    </>
  );
}

function fieldsOf({ subject, due, measure, owner, target, measuredIn, marks = {} }: Typed) {
  return {
    subject,
    ...(due ? { due } : {}),
    ...(measure ? { measure } : {}),
    ...(owner ? { owner } : {}),
    ...(target && measuredIn ? { target, measuredIn } : {}),
    choices: Object.values(marks),
  };
}

function answersOf({ answers = [], kinds = [] }: Typed) {
  return { items: [...answers], leaves: [...kinds] };
}

function typedOf(of: Open, { marks }: Board): Partial<Typed> {
  const chosen = marks.flatMap(({ name, choices }) => choices.filter(({ id }) => of.chosen.includes(id)).map(({ id }) => [name, id]));
  return {
    subject: of.subject,
    due: of.due ?? undefined,
    measure: of.measure ?? undefined,
    owner: of.ownerless ? undefined : (of.ownerPost ?? undefined),
    target: of.target,
    measuredIn: of.measuredIn ?? undefined,
    marks: Object.fromEntries(chosen),
  };
}
