import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity, useHolds } from '#ui/console/here.tsx';
import './desk/dispatching.css';
import { DutyMonth } from './desk/duty-month.tsx';
import { HelpersList } from './desk/helpers-list.tsx';
import { MinutesList } from './desk/minutes-list.tsx';
import { Needs } from './desk/needs.tsx';
import { RulesList } from './desk/rules-list.tsx';
import { TemplatesList } from './desk/templates-list.tsx';
import { desk as words } from './desk/words.ts';

export type DispatchingSearch = { readonly shown: keyof typeof words.shown };
type PageProps = {
  readonly search: DispatchingSearch;
  readonly onSearch: (search: DispatchingSearch) => void;
  readonly onLeaf: (leaf: string) => void;
};

/** What stands around sending orders out: what nobody can do, who is on duty, rules, templates, hours two sides differ about, and who helps. */
export function ConsoleDispatching({ search: { shown }, onSearch, onLeaf }: PageProps) {
  const rules = useHolds(['secretary', 'community-staff']);
  const names = Object.entries(words.shown).filter(([id]) => rules || id !== 'rules');
  return (
    <Page
      title={words.title}
      under={words.under}
      actions={
        <Segmented<string>
          value={shown}
          options={names.map(([value, label]) => ({ value, label }))}
          onChange={(picked) => onSearch({ shown: isShown(picked) ? picked : 'needs' })}
        />
      }
    >
      <InCommunity>{(community) => partOf(shown, community, onLeaf)}</InCommunity>
    </Page>
  );
}

function isShown(picked: string): picked is DispatchingSearch['shown'] {
  return picked in words.shown;
}

function partOf(shown: DispatchingSearch['shown'], community: HerePlace, onLeaf: (leaf: string) => void): ReactNode {
  const parts: Record<DispatchingSearch['shown'], () => ReactNode> = {
    needs: () => <Needs community={community} onLeaf={onLeaf} />,
    duty: () => <DutyMonth community={community} />,
    rules: () => <RulesList community={community} />,
    templates: () => <TemplatesList community={community} />,
    minutes: () => <MinutesList community={community} />,
    helpers: () => <HelpersList community={community} />,
  };
  return parts[shown]();
}
