import { Button, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { planStaff, postKinds, staffing } from '#features/organizations/contract.ts';
import type { Answer, Asked } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { type HerePlace, useHolds } from '#ui/console/here.tsx';
import { AreaField } from './area-field.tsx';
import { words } from './words.ts';

const said = words.plan;
type Kinds = Answer<typeof staffing>['kinds'];
type Planned = Omit<Asked<typeof planStaff>, 'area'> & { area?: string };

/** The button by which a secretary says for how many of a post a place is planned. */
export function StaffPlan({ community, kinds }: { readonly community: HerePlace; readonly kinds: Kinds }) {
  const [saying, say] = useState(false);
  if (!useHolds(['secretary'])) return null;
  return (
    <div className="posts-sources">
      <Button onClick={() => say(true)}>{said.open}</Button>
      {saying && (
        <ChangeDialog<typeof planStaff, Planned>
          name="organizations.plan-staff"
          title={said.open}
          tells={said.tells}
          done={said.done}
          asked={({ area = community.id, ...planned }) => ({ area, ...planned })}
          onClose={() => say(false)}
        >
          <Fields community={community} kinds={kinds} />
        </ChangeDialog>
      )}
    </div>
  );
}

function Fields({ community, kinds }: { readonly community: HerePlace; readonly kinds: Kinds }) {
  const kind = Form.useWatch<string | undefined>('kind');
  const level = useSee<typeof postKinds>('organizations.post-kinds', {}).data?.kinds.find(({ id }) => id === kind)?.level;
  return (
    <>
      <Form.Item name="kind" label={said.kind} rules={[{ required: true, message: words.appoint.kindMissing }]}>
        <Select options={kinds.map(({ kind: value, name }) => ({ value, label: name }))} />
      </Form.Item>
      {level && <AreaField key={level} root={community.id} level={level} />}
      <Form.Item name="places" label={said.places} rules={[{ required: true, message: said.placesMissing }]}>
        <InputNumber min={0} max={50} precision={0} />
      </Form.Item>
    </>
  );
}
