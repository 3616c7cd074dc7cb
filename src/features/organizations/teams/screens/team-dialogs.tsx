import { Form, Input, Radio, Select } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import type { postKinds } from '../../contract.ts';
import { type Somebody, SomebodyFields, whoIs } from '../../screens/desk/somebody-fields.tsx';
import type { foundTeam, joinTeam, leadTeam, leaveTeam, teamServices, teams } from '../contract.ts';
import { teamWords } from './words.ts';

const words = teamWords.desk;
const written = { required: true, whitespace: true, message: words.missing } as const;
const chosen = { required: true, message: words.missing } as const;
type Closes = { readonly onClose: () => void };
type Team = Answer<typeof teams>['rows'][number];
type Founded = { name: string; service: string; post?: string; leader?: string; about: string; kinds: string[]; namesShown: boolean };
const plain = 'plain';
const mediators: Partial<Founded> = { ...words.like, service: plain, post: 'mediator', kinds: [...words.like.kinds], namesShown: true };

/** The first team a community founds is most often the one for quarrels: its five kinds stand there already, to be changed. */
export function FoundDialog({ community, isFirst, onClose }: Closes & { readonly community: string; readonly isFirst: boolean }) {
  const known = useSee<typeof teamServices>('organizations.team-services', { community }).data;
  const services =
    known?.rows.map(({ id, name, taken }) => ({ value: id, label: taken ? words.taken(name) : name, disabled: taken })) ?? [];
  return (
    <ChangeDialog<typeof foundTeam, Founded>
      name="organizations.found-team"
      title={words.found}
      tells={words.foundTells}
      done={words.founded}
      initial={isFirst ? mediators : { service: plain, namesShown: true }}
      asked={({ service, post, leader, ...given }) =>
        service === plain ? { community, ...given, post } : { community, ...given, service, ...(leader ? { leader } : {}) }
      }
      onClose={onClose}
    >
      <Form.Item name="service" label={words.service} rules={[chosen]}>
        <Select options={[...services, { value: plain, label: words.plain }]} />
      </Form.Item>
      <Form.Item name="name" label={words.name} rules={[{ ...written, min: 2 }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Holding of={known} />
      <Form.Item name="about" label={words.about} rules={[{ ...written, min: 4 }]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
      <Form.Item name="kinds" label={words.kinds} extra={words.kindsHint} rules={[{ ...chosen, type: 'array', min: 1 }]}>
        <Select mode="tags" open={false} suffix={null} maxCount={12} />
      </Form.Item>
      <Form.Item name="namesShown" label={words.namesShown} extra={words.membersHidden}>
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

type Known = Answer<typeof teamServices> | undefined;

/** A service team has somebody who leads it; any other says which post its members hold. */
function Holding({ of: known }: { readonly of: Known }) {
  const service = Form.useWatch<string | undefined>('service');
  const kinds = useSee<typeof postKinds>('organizations.post-kinds', {}).data?.kinds ?? [];
  const helpers = kinds.filter(({ level, work, ofBody }) => level === 'community' && work === 'helper' && !ofBody);
  if (service === undefined || service === plain)
    return (
      <Form.Item name="post" label={words.post} rules={[chosen]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={helpers.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
    );
  return <LeaderField of={known} staffLed={known?.rows.find(({ id }) => id === service)?.staffLed ?? false} />;
}

function LeaderField({ of: known, staffLed }: { readonly of: Known; readonly staffLed: boolean }) {
  const leaders = known?.leaders.filter(({ staff }) => staff || !staffLed) ?? [];
  return (
    <Form.Item name="leader" label={words.leader} extra={staffLed ? words.staffOnly : undefined} rules={[chosen]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={leaders.map(({ post, called, kindName }) => ({ value: post, label: `${called}（${kindName}）` }))}
      />
    </Form.Item>
  );
}

export function LeadDialog({ community, team, onClose }: Closes & { readonly community: string; readonly team: Team }) {
  const known = useSee<typeof teamServices>('organizations.team-services', { community }).data;
  const staffLed = known?.rows.find(({ name }) => name === team.service)?.staffLed ?? false;
  return (
    <ChangeDialog<typeof leadTeam, { leader: string }>
      name="organizations.lead-team"
      title={words.leadFor(team.name)}
      done={words.led}
      asked={(given) => ({ team: team.id, ...given })}
      onClose={onClose}
    >
      <LeaderField of={known} staffLed={staffLed} />
    </ChangeDialog>
  );
}

type Joined = Somebody & { kind: string; called: string; skills?: string[] };

export function JoinDialog({ team, onClose }: Closes & { readonly team: Team }) {
  const lacking = team.kinds.find(({ count }) => count === 0);
  return (
    <ChangeDialog<typeof joinTeam, Joined>
      name="organizations.join-team"
      title={words.joinFor(team.name)}
      tells={words.joinTells}
      done={words.joined}
      initial={lacking ? { kind: lacking.id } : {}}
      asked={({ from, person, name, phone, ...given }) => ({ team: team.id, ...given, ...whoIs({ from, person, name, phone }) })}
      onClose={onClose}
    >
      <Form.Item name="kind" label={words.kind} rules={[chosen]}>
        <Select options={team.kinds.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <SomebodyFields label={words.person} />
      <Form.Item name="called" label={words.called} rules={[written]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="skills" label={words.skills}>
        <Select mode="tags" open={false} suffix={null} maxCount={8} />
      </Form.Item>
    </ChangeDialog>
  );
}

export function LeaveDialog({ team, onClose }: Closes & { readonly team: Team }) {
  return (
    <ChangeDialog<typeof leaveTeam, { member: string }>
      name="organizations.leave-team"
      title={words.leaveFor(team.name)}
      done={words.left}
      asked={(given) => ({ team: team.id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="member" label={words.leaveWho} rules={[chosen]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={team.members.map(({ id, called }) => ({ value: id, label: called }))} />
      </Form.Item>
    </ChangeDialog>
  );
}
