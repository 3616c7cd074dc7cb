import { App, Button, Form, Select } from 'antd';
import { useState } from 'react';
import type { postKinds } from '#features/organizations/contract.ts';
import type { setSources, sources } from '#features/organizations/drawing/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { type HerePlace, useHolds } from '#ui/console/here.tsx';
import { words } from './words.ts';

const said = words.sources;
type Chosen = { kind: string; from?: string[] };

type UsualProps = { readonly community: string; readonly of: Answer<typeof sources>['usual'][number] };

/** A post nothing was said of yet, with the circles it is usually drawn from: taken with one tap. */
function Usual({ community, of: { kind, kindName, from } }: UsualProps) {
  const { message } = App.useApp();
  const set = useAsk<typeof setSources>('organizations.set-sources');
  const names = from.map(({ name }) => name);
  const take = () =>
    set.mutate(
      { community, kind, from: from.map((one) => one.kind) },
      { onSuccess: () => void message.success(said.done), onError: ({ message: why }) => void message.error(why) },
    );
  return (
    <li className="posts-usual">
      {said.usual(kindName, names)}
      <Button size="small" loading={set.isPending} aria-label={said.takeOf(kindName, names)} onClick={take}>
        {said.take}
      </Button>
    </li>
  );
}

/** From which circles posts are drawn here, and the button by which a secretary says so. */
export function Sources({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof sources>('organizations.sources', { community: community.id });
  const kinds = useSee<typeof postKinds>('organizations.post-kinds', {}).data?.kinds ?? [];
  const [saying, say] = useState(false);
  const options = kinds.filter(({ work }) => work === 'staff' || work === 'helper').map(({ id, name }) => ({ value: id, label: name }));
  const mayKeep = useHolds(['secretary']);
  return (
    <div className="posts-sources">
      <ul>
        {(seen.data?.rows ?? []).map(({ kind, kindName, from }) => (
          <li key={kind}>
            {said.row(
              kindName,
              from.map(({ name }) => name),
            )}
          </li>
        ))}
        {mayKeep && (seen.data?.usual ?? []).map((usual) => <Usual key={usual.kind} community={community.id} of={usual} />)}
      </ul>
      {mayKeep && <Button onClick={() => say(true)}>{said.open}</Button>}
      {saying && (
        <ChangeDialog<typeof setSources, Chosen>
          name="organizations.set-sources"
          title={said.open}
          tells={said.tells}
          done={said.done}
          asked={({ kind, from = [] }) => ({ community: community.id, kind, from })}
          onClose={() => say(false)}
        >
          <Form.Item name="kind" label={said.kind} rules={[{ required: true, message: words.appoint.kindMissing }]}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
          </Form.Item>
          <Form.Item name="from" label={said.from}>
            <Select mode="multiple" maxCount={12} showSearch={{ optionFilterProp: 'label' }} options={options} />
          </Form.Item>
        </ChangeDialog>
      )}
    </div>
  );
}
