import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { placesInside } from '#features/areas/screens/desk/door.ts';
import type { Asked } from '#kernel/contract.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { useHere } from '#ui/console/here.tsx';
import { LazyCascader } from '#ui/console/lazy-cascader.tsx';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { moveHome, moveIn, moveOut, nameHead } from '../contract.ts';
import { words } from './words.ts';

export const RELATIONS = ['户主', '配偶', '子女', '父母', '孙辈', '祖辈', '其他亲属', '非亲属'];
export const RESIDENCES = ['常住', '户在人不在', '租住', '其他'];
export type Mover = { readonly id: string; readonly masked: string; readonly relation: string | null; readonly age: number | null };

type InProps = { readonly dwelling: string; readonly onClose: () => void };

export function MoveInDialog({ dwelling, onClose }: InProps) {
  const today = civilDay(useNow());
  return (
    <ChangeDialog<typeof moveIn, Asked<typeof moveIn>>
      name="people.move-in"
      title={words.into}
      tells={words.intoTells}
      done={words.entered}
      initial={{ residence: '常住', onDay: today }}
      asked={({ idNumber, phone, ...given }) => ({ ...given, dwelling, ...(idNumber ? { idNumber } : {}), ...(phone ? { phone } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="name" label={words.name} rules={[{ required: true, message: words.nameMissing }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="relation" label={words.relation} rules={[{ required: true, message: words.relationMissing }]}>
        <Select options={RELATIONS.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="idNumber" label={words.idNumber} rules={[{ pattern: /^\d{17}[\dXx]$/, message: words.idMissing }]}>
        <Input maxLength={18} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={words.phone} rules={[{ pattern: /^1[3-9](?:[\s-]*\d){9}$/, message: words.phoneMissing }]}>
        <Input inputMode="tel" maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="residence" label={words.residence}>
        <Radio.Group options={RESIDENCES.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <DayField today={today} />
    </ChangeDialog>
  );
}

type OutProps = { readonly person: Mover; readonly onClose: () => void };

export function MoveOutDialog({ person: { id, masked }, onClose }: OutProps) {
  const today = civilDay(useNow());
  return (
    <ChangeDialog<typeof moveOut, Pick<Asked<typeof moveOut>, 'why' | 'onDay'>>
      name="people.move-out"
      title={words.awayOf(masked)}
      tells={words.awayTells}
      done={words.left}
      initial={{ onDay: today }}
      asked={(given) => ({ ...given, person: id })}
      onClose={onClose}
    >
      <Form.Item name="why" label={words.why} rules={[{ required: true, message: words.whyMissing }]}>
        <Radio.Group options={Object.entries(words.leavings).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <DayField today={today} />
    </ChangeDialog>
  );
}

type HomeProps = { readonly persons: readonly Mover[]; readonly first: Mover; readonly onClose: () => void };
type Moving = { persons: string[]; path: string[]; relation?: Asked<typeof moveHome>['relation']; onDay: string };

/** Whoever moves together is ticked together: one door for all of them. */
export function MoveHomeDialog({ persons, first, onClose }: HomeProps) {
  const today = civilDay(useNow());
  const { community } = useHere();
  return (
    <ChangeDialog<typeof moveHome, Moving>
      name="people.move-home"
      title={words.homeOf(first.masked)}
      tells={words.homeTells}
      done={words.moved}
      initial={{ persons: [first.id], onDay: today }}
      asked={({ persons: movers, path, relation, onDay }) => ({
        persons: movers,
        dwelling: path.at(-1) ?? '',
        onDay,
        ...(relation ? { relation } : {}),
      })}
      onClose={onClose}
    >
      <Form.Item name="persons" label={words.whom} rules={[{ required: true, message: words.whomMissing }]}>
        <Checkbox.Group options={persons.map((mover) => ({ value: mover.id, label: words.mover(mover) }))} />
      </Form.Item>
      <Form.Item name="path" label={words.where} rules={[{ required: true, message: words.whereMissing }]}>
        <LazyCascader placeholder={words.whereMissing} inside={(parent) => placesInside(parent ?? community?.id ?? '')} />
      </Form.Item>
      <Form.Item name="relation" label={words.relationThere}>
        <Select allowClear placeholder={words.relationUnsaid} options={RELATIONS.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <DayField today={today} />
    </ChangeDialog>
  );
}

type HeadProps = { readonly persons: readonly Mover[]; readonly onClose: () => void };
type Naming = Pick<Asked<typeof nameHead>, 'person' | 'why' | 'onDay'> & { relations?: Record<string, ToHead | undefined> };
type ToHead = Asked<typeof nameHead>['others'][number]['relation'];

/** The next head of those who live there, and what the others are to that one. */
export function NameHeadDialog({ persons, onClose }: HeadProps) {
  const today = civilDay(useNow());
  const may = persons.filter(({ relation }) => relation !== RELATIONS[0]);
  return (
    <ChangeDialog<typeof nameHead, Naming>
      name="people.name-head"
      title={words.head}
      tells={words.headTells}
      done={words.headed}
      initial={{ onDay: today }}
      asked={({ relations = {}, ...given }) => ({
        ...given,
        others: persons.flatMap(({ id }) => (id !== given.person && relations[id] ? [{ person: id, relation: relations[id] }] : [])),
      })}
      onClose={onClose}
    >
      <Form.Item name="person" label={words.headWho} rules={[{ required: true, message: words.headMissing }]}>
        <Radio.Group options={may.map((one) => ({ value: one.id, label: words.mover(one) }))} />
      </Form.Item>
      <Form.Item name="why" label={words.headWhy} rules={[{ required: true, message: words.whyMissing }]}>
        <Radio.Group options={Object.entries(words.headReasons).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <OthersToHead of={persons} />
      <DayField today={today} />
    </ChangeDialog>
  );
}

/** What each of the others is to the one chosen, as soon as one is. */
function OthersToHead({ of: persons }: { readonly of: readonly Mover[] }) {
  const chosen = Form.useWatch<string | undefined>('person');
  const options = RELATIONS.slice(1).map((value) => ({ value, label: value }));
  return (
    chosen !== undefined &&
    persons
      .filter(({ id }) => id !== chosen)
      .map((one) => (
        <Form.Item key={one.id} name={['relations', one.id]} label={words.headOther(words.mover(one))}>
          <Select allowClear placeholder={words.relationUnsaid} options={options} />
        </Form.Item>
      ))
  );
}

function DayField({ today }: { readonly today: string }) {
  return (
    <Form.Item name="onDay" label={words.onDay} rules={[{ required: true, message: words.dayMissing }]}>
      <Input type="date" max={today} />
    </Form.Item>
  );
}
