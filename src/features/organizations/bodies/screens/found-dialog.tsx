import { Form, Input, InputNumber, Select } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { useHolds } from '#ui/console/here.tsx';
import { AreaField } from '../../screens/desk/area-field.tsx';
import type { bodies, body, bodyKinds, changeBody, foundBody } from '../contract.ts';
import { words } from './desk-words.ts';

const { fields } = words;
const written = { required: true, whitespace: true, message: words.missing } as const;
const chosen = { required: true, message: words.missing } as const;
type Kind = Answer<typeof bodyKinds>['kinds'][number];
type About = { name: string; founded?: string; place?: string; phone?: string; theme?: string; members?: number | null };
type Founded = About & { kind: string; area?: string[]; parent?: string };
type FoundProps = { readonly community: string; readonly bodies: Answer<typeof bodies>['rows']; readonly onClose: () => void };

/** Founds a body: its kind says where it may stand and under what. */
export function FoundDialog({ community, bodies: standing, onClose }: FoundProps) {
  const above = useHolds(['system-admin']);
  const kinds = useSee<typeof bodyKinds>('organizations.body-kinds', {}).data?.kinds ?? [];
  const own = kinds.filter(({ levels }) => levels.length > 0 && isAbove(levels) === above);
  return (
    <ChangeDialog<typeof foundBody, Founded>
      name="organizations.found-body"
      title={words.found}
      tells={words.foundTells}
      done={words.founded}
      asked={({ kind, area, parent, ...about }) => ({
        kind,
        area: area?.at(-1) ?? community,
        ...(parent ? { parent } : {}),
        ...aboutOf(about),
      })}
      onClose={onClose}
    >
      <Form.Item name="kind" label={fields.kind} rules={[chosen]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={own.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Standing kinds={own} root={above ? null : community} standing={standing} />
      <AboutFields />
    </ChangeDialog>
  );
}

const isAbove = (levels: readonly string[]) => levels.some((level) => level === 'street' || level === 'county');

type StandingProps = { readonly kinds: readonly Kind[]; readonly root: string | null; readonly standing: FoundProps['bodies'] };

/** Where a body of the chosen kind stands, and under which of those that are there. */
function Standing({ kinds, root, standing }: StandingProps) {
  const chosenKind = Form.useWatch<string | undefined>('kind');
  const kind = kinds.find(({ id }) => id === chosenKind);
  const level = kind?.levels[0];
  if (!kind || level === undefined) return null;
  const parents = standing.filter((row) => kind.under.some(({ id }) => id === row.kind));
  return (
    <>
      <AreaField key={level} root={root} level={level} />
      {kind.under.length > 0 && (
        <Form.Item name="parent" label={fields.parent} rules={kind.top ? [] : [chosen]}>
          <Select allowClear={kind.top} options={parents.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
    </>
  );
}

type ChangeProps = { readonly of: Answer<typeof body>; readonly onClose: () => void };

/** Puts right what is said about a body. */
export function ChangeBodyDialog({ of: { id, name, founded, place, phone, theme, members }, onClose }: ChangeProps) {
  const known = { place: place ?? '', phone: phone ?? '', theme: theme ?? '', members, ...(founded === null ? {} : { founded }) };
  return (
    <ChangeDialog<typeof changeBody, About>
      name="organizations.change-body"
      title={words.change}
      done={words.changed}
      initial={{ name, ...known }}
      asked={(about) => ({ body: id, ...aboutOf(about) })}
      onClose={onClose}
    >
      <AboutFields />
    </ChangeDialog>
  );
}

function AboutFields() {
  return (
    <>
      <Form.Item name="name" label={fields.name} rules={[{ ...written, min: 2 }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="founded" label={fields.founded}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="place" label={fields.place}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="phone" label={fields.phone}>
        <Input maxLength={20} inputMode="tel" />
      </Form.Item>
      <Form.Item name="theme" label={fields.theme}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="members" label={fields.members}>
        <InputNumber min={0} max={9999} precision={0} />
      </Form.Item>
    </>
  );
}

/** What was left empty is not said. */
function aboutOf({ name, founded, place, phone, theme, members }: About) {
  return {
    name,
    ...(founded ? { founded } : {}),
    ...(place ? { place } : {}),
    ...(phone ? { phone } : {}),
    ...(theme ? { theme } : {}),
    ...(typeof members === 'number' ? { members } : {}),
  };
}
