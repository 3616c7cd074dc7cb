import { Form, Input, Radio, Select } from 'antd';
import { PersonField } from '#features/people/screens/desk/door.tsx';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import type { postKinds } from '../../contract.ts';
import type { foundTeam, joinTeam, teams } from '../contract.ts';
import { teamWords } from './words.ts';

const words = teamWords.desk;
const written = { required: true, whitespace: true, message: words.missing } as const;
const chosen = { required: true, message: words.missing } as const;
type Closes = { readonly onClose: () => void };

type Founded = { name: string; post: string; about: string; kinds: string[]; namesShown: boolean };
const mediators: Partial<Founded> = { ...words.like, post: 'mediator', kinds: [...words.like.kinds], namesShown: true };
const none: Partial<Founded> = { namesShown: true };

/** The first team a community founds is most often the one for quarrels: its five kinds stand there already, to be changed. */
export function FoundDialog({ community, isFirst, onClose }: Closes & { readonly community: string; readonly isFirst: boolean }) {
  const kinds = useSee<typeof postKinds>('organizations.post-kinds', {}).data?.kinds ?? [];
  const helpers = kinds.filter(({ level, work }) => level === 'community' && work === 'helper');
  return (
    <ChangeDialog<typeof foundTeam, Founded>
      name="organizations.found-team"
      title={words.found}
      tells={words.foundTells}
      done={words.founded}
      initial={isFirst ? mediators : none}
      asked={(given) => ({ community, ...given })}
      onClose={onClose}
    >
      <Form.Item name="name" label={words.name} rules={[{ ...written, min: 2 }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="post" label={words.post} rules={[chosen]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={helpers.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="about" label={words.about} rules={[{ ...written, min: 4 }]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
      <Form.Item name="kinds" label={words.kinds} extra={words.kindsHint} rules={[{ ...chosen, type: 'array', min: 1 }]}>
        <Select mode="tags" open={false} suffix={null} maxCount={12} />
      </Form.Item>
      <Form.Item name="namesShown" label={words.namesShown}>
        <Radio.Group
          options={[
            { value: true, label: words.shows },
            { value: false, label: words.hides },
          ]}
        />
      </Form.Item>
    </ChangeDialog>
  );
}

type Joined = { person: string; kind: string; called: string };

export function JoinDialog({ team, onClose }: Closes & { readonly team: Answer<typeof teams>['rows'][number] }) {
  const lacking = team.kinds.find(({ members }) => members.length === 0);
  return (
    <ChangeDialog<typeof joinTeam, Joined>
      name="organizations.join-team"
      title={words.joinFor(team.name)}
      tells={words.joinTells}
      done={words.joined}
      initial={lacking ? { kind: lacking.id } : {}}
      asked={(given) => ({ team: team.id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="kind" label={words.kind} rules={[chosen]}>
        <Select options={team.kinds.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="person" label={words.person} rules={[chosen]}>
        <PersonField />
      </Form.Item>
      <Form.Item name="called" label={words.called} rules={[written]}>
        <Input maxLength={20} />
      </Form.Item>
    </ChangeDialog>
  );
}
