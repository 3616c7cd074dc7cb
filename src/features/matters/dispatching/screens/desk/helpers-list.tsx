import { Button, Input, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import { Shown } from '#ui/console/states.tsx';
import type { helpersOf } from '../../../helping/contract.ts';
import { ProfileDialog } from './profile-dialog.tsx';
import { desk } from './words.ts';

const words = desk.helpers;
type Helper = Answer<typeof helpersOf>['helpers'][number];

/** Who helps in the community; staff enter when somebody without a phone may be asked. */
export function HelpersList({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof helpersOf>('matters.helpers-of', { community: community.id });
  const [like, setLike] = useState('');
  const [editing, edit] = useState<Helper | null>(null);
  return (
    <section className="dispatching">
      <header className="duty-head">
        <p className="desk-quiet">{words.hint}</p>
        <Input.Search
          className="helpers-search"
          aria-label={words.search}
          placeholder={words.search}
          allowClear
          onChange={({ target }) => setLike(target.value.trim())}
        />
      </header>
      <Shown of={seen}>{({ helpers }) => <Helpers of={helpers.filter((helper) => isLike(helper, like))} onEdit={edit} />}</Shown>
      {editing && <ProfileDialog helper={editing} onClose={() => edit(null)} />}
    </section>
  );
}

function isLike({ called, skills }: Helper, like: string): boolean {
  return like === '' || called.includes(like) || skills.some((skill) => skill.includes(like));
}

function Helpers({ of: helpers, onEdit }: { readonly of: readonly Helper[]; readonly onEdit: (helper: Helper) => void }) {
  return (
    <Table<Helper>
      aria-label={desk.shown.helpers}
      rowKey="person"
      size="middle"
      pagination={false}
      dataSource={helpers}
      columns={[
        { title: words.called, dataIndex: 'called', className: 'tight' },
        { title: words.kinds, className: 'tight', render: (_, { kinds }) => kinds.join('、') },
        { title: words.skills, render: (_, { skills }) => skills.join('、') || '—' },
        { title: words.state, className: 'tight', render: (_, helper) => stateOf(helper) },
        {
          title: words.edit,
          className: 'tight',
          render: (_, helper) => (
            <Button size="small" aria-label={words.editOf(helper.called)} onClick={() => onEdit(helper)}>
              {words.edit}
            </Button>
          ),
        },
      ]}
    />
  );
}

function stateOf({ paused, told }: Helper): string {
  if (paused) return words.paused;
  return told ? words.asked : words.untold;
}
