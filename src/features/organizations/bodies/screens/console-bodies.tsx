import { Button } from 'antd';
import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity, useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Tabs } from '#ui/console/tabs.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { ConsoleCouncils } from '../../councils/screens/console-councils.tsx';
import { ConsoleHandovers } from '../../handing/screens/console-handovers.tsx';
import { PairsTable } from '../../mentoring/screens/pairs-table.tsx';
import { ConsoleTerms } from '../../terms/screens/console-terms.tsx';
import type { bodies } from '../contract.ts';
import './bodies.css';
import { BodySide } from './body-side.tsx';
import { BodyTree } from './body-tree.tsx';
import { ConsoleKinds } from './console-kinds.tsx';
import { words } from './desk-words.ts';
import { FoundDialog } from './found-dialog.tsx';

type ShownHere = 'tree' | 'councils' | 'terms' | 'handovers' | 'pairs' | 'kinds';
export type BodiesSearch = { readonly body?: string | undefined; readonly shown?: ShownHere | undefined };
type PageProps = { readonly search: BodiesSearch; readonly onSearch: (search: BodiesSearch) => void };

/** The bodies of a community as a tree, with the one that is open beside it, and the terms of its offices. */
export function ConsoleBodies({ search: { body, shown = 'tree' }, onSearch }: PageProps) {
  const leads = useHolds(['secretary']);
  const ofCounty = useHolds(['system-admin']);
  const ofCommittees = useHolds(['secretary', 'director', 'two-committees']);
  return (
    <Page title={words.title} under={words.under}>
      <InCommunity>
        {(here) => (
          <Tabs<ShownHere>
            label={words.title}
            shown={shown}
            onShow={(next) => onSearch({ shown: next })}
            items={[
              {
                key: 'tree',
                label: words.shown.tree,
                children: <Bodies key={here.id} here={here} open={body} onOpen={(id) => onSearch({ body: id })} />,
              },
              { key: 'councils', label: words.shown.councils, children: <ConsoleCouncils key={here.id} community={here} /> },
              { key: 'terms', label: words.shown.terms, children: <ConsoleTerms key={here.id} community={here.id} /> },
              ...(leads
                ? [
                    {
                      key: 'handovers' as const,
                      label: words.shown.handovers,
                      children: <ConsoleHandovers key={here.id} community={here.id} />,
                    },
                  ]
                : []),
              ...(ofCommittees
                ? [{ key: 'pairs' as const, label: words.shown.pairs, children: <PairsTable key={here.id} community={here.id} /> }]
                : []),
              ...(ofCounty ? [{ key: 'kinds' as const, label: words.shown.kinds, children: <ConsoleKinds /> }] : []),
            ]}
          />
        )}
      </InCommunity>
    </Page>
  );
}

type BodiesProps = { readonly here: HerePlace; readonly open: string | undefined; readonly onOpen: (id: string | undefined) => void };

function Bodies({ here, open, onOpen }: BodiesProps) {
  const seen = useSee<typeof bodies>('organizations.bodies', { community: here.id });
  const [founds, found] = useState(false);
  return (
    <Shown of={seen}>
      {({ rows, coverage, levels, mayKeep }) => (
        <>
          <div className="bodies-head">
            {coverage.map(({ kind, kindName, held, areas, without }) => (
              <span key={kind} className="bodies-covered">
                <Tag kind={without.length === 0 ? 'ok' : 'soon'}>{words.coverage(kindName, held, areas)}</Tag>
                {without.length > 0 && words.without(without)}
              </span>
            ))}
            {mayKeep && (
              <Button type="primary" onClick={() => found(true)}>
                {words.found}
              </Button>
            )}
          </div>
          {levels.length > 0 && (
            <p className="bodies-levels">
              {levels.map(({ kind, kindName, count, under, each }) => words.level(kindName, count, under, each)).join('，')}
            </p>
          )}
          {rows.length === 0 && <Nothing icon="people" {...words.none} />}
          {rows.length > 0 && (
            <div className={open ? 'bodies-beside' : undefined}>
              <BodyTree rows={rows} open={open} onOpen={onOpen} />
              {open && <BodySide key={open} id={open} bodies={rows} onOpen={onOpen} onClose={() => onOpen(undefined)} />}
            </div>
          )}
          {founds && <FoundDialog community={here.id} bodies={rows} onClose={() => found(false)} />}
        </>
      )}
    </Shown>
  );
}
