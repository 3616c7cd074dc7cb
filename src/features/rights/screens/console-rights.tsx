import { Button } from 'antd';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { Shown } from '#ui/console/states.tsx';
import { Tabs } from '#ui/console/tabs.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import type { table } from '../contract.ts';
import { ByPost } from './by-post.tsx';
import { ByRight } from './by-right.tsx';
import type { RightsSearch, ShownHere } from './narrowed.tsx';
import './rights.css';
import { words } from './words.ts';

type PageProps = { readonly search: RightsSearch; readonly onSearch: (search: RightsSearch) => void };

/** Who may do and see what: by post, or the other way round. */
export function ConsoleRights({ search, onSearch }: PageProps) {
  const { shown = 'posts', post } = search;
  const seen = useSee<typeof table>('rights.table', {});
  const file = shown === 'posts' && post && !post.startsWith('_') ? `/api/rights.export?post=${post}` : '/api/rights.export';
  return (
    <Page
      title={words.title}
      under={words.under}
      actions={
        <>
          <Button onClick={() => window.print()}>{words.print}</Button>
          <Button href={file} download icon={<Icon of="paper" />}>
            {words.take}
          </Button>
        </>
      }
    >
      <Shown of={seen}>
        {(read) => (
          <Tabs<ShownHere>
            label={words.title}
            shown={shown}
            onShow={(next) => onSearch({ ...search, shown: next })}
            items={[
              { key: 'posts', label: words.shown.posts, children: <ByPost of={read} search={search} onSearch={onSearch} /> },
              { key: 'rights', label: words.shown.rights, children: <ByRight of={read} search={search} onSearch={onSearch} /> },
            ]}
          />
        )}
      </Shown>
    </Page>
  );
}
