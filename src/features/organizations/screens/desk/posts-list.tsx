import { Button, Tag } from 'antd';
import type { postKinds, posts, revoke } from '#features/organizations/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee, useSeeAll } from '#ui/ask.ts';
import { Filter, Filters } from '#ui/console/filters.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { useConfirmed } from '#ui/console/use-confirmed.ts';
import { words } from './words.ts';

type Post = Answer<typeof posts>['rows'][number];
type ListProps = {
  readonly community: HerePlace;
  readonly kind: string | undefined;
  readonly mayEnd: boolean;
  readonly onKind: (kind: string | undefined) => void;
};
const { columns } = words;

/** Who holds which post today. */
export function PostsList({ community, kind, mayEnd, onKind }: ListProps) {
  const list = useSeeAll<typeof posts>('organizations.posts', { community: community.id, ...(kind ? { kind } : {}) });
  const kinds = useSee<typeof postKinds>('organizations.post-kinds', {});
  const isEmpty = list.data?.pages[0]?.rows.length === 0;
  const { title, next } = kind ? words.noneOfKind : words.empty;
  return (
    <>
      <Filters>
        <Filter
          label={columns.kind}
          all={words.allKinds}
          options={(kinds.data?.kinds ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={kind}
          onChange={onKind}
        />
      </Filters>
      {isEmpty ? (
        <div className="posts-empty">
          <Nothing icon="shield" title={title} next={next} />
        </div>
      ) : (
        <KeysetTable<Post>
          of={list}
          label={words.shown.list}
          columns={[
            { title: columns.called, className: 'tight', render: (_, { called }) => <b>{called}</b> },
            { title: columns.kind, dataIndex: 'kindName', className: 'tight' },
            { title: columns.area, dataIndex: 'area' },
            { title: columns.skills, render: (_, { skills }) => skills.map((skill) => <Tag key={skill}>{skill}</Tag>) },
            { title: columns.workPhone, className: 'tight', render: (_, { workPhone }) => workPhone ?? words.none },
            { title: columns.since, dataIndex: 'since', className: 'tight' },
            ...(mayEnd ? [{ title: columns.end, className: 'tight', render: (_: unknown, post: Post) => <End of={post} /> }] : []),
          ]}
        />
      )}
    </>
  );
}

/** Ends a post after asking once more: it works at the very next request. */
function End({ of: { id, called, kindName } }: { readonly of: Post }) {
  const { open, title, tells, yes, done } = words.revoke;
  const ending = useAsk<typeof revoke>('organizations.revoke');
  const asks = { title: title(called, kindName), content: tells, okText: yes };
  const confirm = useConfirmed(asks, done, () => ending.mutateAsync({ post: id }));
  return (
    <Button size="small" onClick={confirm} aria-label={`${open}：${called} ${kindName}`}>
      {open}
    </Button>
  );
}
