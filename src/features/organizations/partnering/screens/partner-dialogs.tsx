import { Form, Input, InputNumber, Select } from 'antd';
import type { Answer, Given } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { fields } from '../../duties/contract.ts';
import type { agreeWith, changePartner, joinPartner, offer, partners } from '../contract.ts';
import { words } from './desk-words.ts';
import { partnerWords } from './words.ts';

type Unit = Answer<typeof partners>['rows'][number];
type Closes = { readonly onClose: () => void };
const chosen = { required: true, message: words.missing } as const;
const written = { required: true, whitespace: true, message: words.missing } as const;
const optionsOf = <K extends string>(named: Readonly<Record<K, string>>) =>
  Object.entries<string>(named).map(([value, label]) => ({ value, label }));

export function JoinDialog({ community, onClose }: Closes & { readonly community: string }) {
  return (
    <ChangeDialog<typeof joinPartner, Omit<Given<typeof joinPartner>, 'community'>>
      name="organizations.join-partner"
      title={words.join}
      tells={words.joinTells}
      done={words.joined}
      initial={{ joined: civilDay(useNow()), fields: [] }}
      asked={(given) => ({ community, ...given })}
      onClose={onClose}
    >
      <Form.Item name="name" label={words.name} rules={[{ ...written, min: 2 }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="joined" label={words.joinedOn} rules={[chosen]}>
        <Input type="date" />
      </Form.Item>
      <About community={community} />
    </ChangeDialog>
  );
}

export function ChangePartnerDialog({ community, unit, onClose }: Closes & { readonly community: string; readonly unit: Unit }) {
  const { id, name, kind, contactCalled, contactPhone, fields: own } = unit;
  return (
    <ChangeDialog<typeof changePartner, Omit<Given<typeof changePartner>, 'partner'>>
      name="organizations.change-partner"
      title={words.changeFor(name)}
      done={words.changed}
      initial={{ kind, contactCalled, contactPhone, fields: own.map((field) => field.id) }}
      asked={(given) => ({ partner: id, ...given })}
      onClose={onClose}
    >
      <About community={community} />
    </ChangeDialog>
  );
}

function About({ community }: { readonly community: string }) {
  const known = useSee<typeof fields>('organizations.fields', { community }).data?.rows ?? [];
  return (
    <>
      <Form.Item name="kind" label={words.kind} rules={[chosen]}>
        <Select options={optionsOf(partnerWords.kinds)} />
      </Form.Item>
      <Form.Item name="contactCalled" label={words.contactCalled} rules={[written]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="contactPhone" label={words.contactPhone} rules={[{ ...written, min: 3 }]}>
        <Input maxLength={20} inputMode="tel" />
      </Form.Item>
      {known.length > 0 && (
        <Form.Item name="fields" label={words.fieldsOf}>
          <Select mode="multiple" maxCount={12} options={known.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
    </>
  );
}

type UnitProps = Closes & { readonly unit: Unit };

export function AgreeDialog({ unit: { id, name }, onClose }: UnitProps) {
  const today = civilDay(useNow());
  return (
    <ChangeDialog<typeof agreeWith, { since: string; until: string }>
      name="organizations.agree-with"
      title={words.agreeFor(name)}
      tells={words.agreeTells}
      done={words.agreed}
      initial={{ since: today, until: `${today.slice(0, 4)}-12-31` }}
      asked={(given) => ({ partner: id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="since" label={words.since} rules={[chosen]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="until" label={words.until} rules={[chosen]}>
        <Input type="date" />
      </Form.Item>
    </ChangeDialog>
  );
}

type LendProps = Closes & { readonly unit: { readonly id: string; readonly name: string }; readonly initial?: Given<typeof offer>['kind'] };

/** What a unit or a council lends; `initial` is the kind offered first. */
export function OfferDialog({ unit: { id, name }, initial = 'room', onClose }: LendProps) {
  const days = partnerWords.weekdays.flatMap((label, value) => (value === 0 ? [] : [{ value, label }]));
  return (
    <ChangeDialog<typeof offer, Omit<Given<typeof offer>, 'partner'>>
      name="organizations.offer"
      title={words.offerFor(name)}
      done={words.offered}
      initial={{ kind: initial, from: 9, until: 17 }}
      asked={(given) => ({ partner: id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="kind" label={words.offerKind} rules={[chosen]}>
        <Select options={optionsOf(partnerWords.offers)} />
      </Form.Item>
      <Form.Item name="what" label={words.what} rules={[{ ...written, min: 2 }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="weekdays" label={words.weekdays} rules={[chosen]}>
        <Select mode="multiple" options={days} />
      </Form.Item>
      <Form.Item name="from" label={words.from} rules={[chosen]}>
        <InputNumber min={0} max={23} precision={0} />
      </Form.Item>
      <Form.Item name="until" label={words.endAt} rules={[chosen]}>
        <InputNumber min={1} max={24} precision={0} />
      </Form.Item>
    </ChangeDialog>
  );
}
