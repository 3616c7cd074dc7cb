import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { showMatter } from '#features/matters/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { Trouble } from '#ui/console/states.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { words as kit } from '#ui/words.ts';
import { DeskLetter } from '../authorising/screens/desk-letter.tsx';
import { DeskOrigin } from '../deliberating/screens/origin-card.tsx';
import { DeskGathered } from '../gathering/screens/desk-gathered.tsx';
import { DeskFile } from '../mediation-file/screens/desk-file.tsx';
import { DeskMeeting } from '../meetings/screens/meeting-card.tsx';
import { DeskPrints } from '../printing/screens/desk-prints.tsx';
import { DeskPromises } from '../promises/screens/desk-promises.tsx';
import { DeskMarked } from '../sensitive/screens/desk-marked.tsx';
import { DeskParts } from '../splitting/screens/desk-parts.tsx';
import { DeskThread } from '../thread/screens/desk-thread.tsx';
import './desk/matter.css';
import { MatterDo } from './desk/matter-do.tsx';
import { Clocks, Elsewhere, Helper, Letterhead, MatterHead, Opener, Price, Story, Team } from './desk/matter-parts.tsx';
import type { Shown } from './desk/shown.ts';
import { words } from './desk/words.ts';

const { panel } = words;

/** One matter on a page of its own: to be sent as a link, and to be printed. `papers`: the sheets handed out for it. */
export function ConsoleMatter({ id, papers }: { readonly id: string; readonly papers?: ReactNode }) {
  const seen = useSee<typeof showMatter>('matters.show', { matter: id });
  const matter = seen.data;
  return (
    <Page
      title={matter?.subject ?? kit.loading}
      under={matter && `${matter.number} · ${matter.place}`}
      actions={
        <>
          <Link to="/" search={{ pick: 'todo' }} className="desk-back no-print">
            <Icon of="back" />
            {panel.back}
          </Link>
          <DeskPrints matter={id} />
        </>
      }
    >
      {matter ? <Whole of={matter} papers={papers} /> : <Coming error={seen.error} retry={() => void seen.refetch()} />}
    </Page>
  );
}

function Coming({ error, retry }: { readonly error: Error | null; readonly retry: () => void }) {
  return error ? <Trouble error={error} onRetry={retry} /> : <Skeleton active paragraph={{ rows: 8 }} />;
}

function Whole({ of: matter, papers }: { readonly of: Shown; readonly papers: ReactNode }) {
  return (
    <div className="desk-whole-matter">
      <section className="desk-sheet">
        <Letterhead />
        <MatterHead of={matter} />
        <h2>{panel.story}</h2>
        <Story of={matter} />
      </section>
      <aside className="desk-sheet" aria-label={panel.facts}>
        <Clocks of={matter} />
        <Opener of={matter} />
        <DeskMarked of={matter} />
        <Helper of={matter} />
        <Team of={matter} />
        <DeskGathered of={matter.gathering} />
        <DeskMeeting matter={matter.id} />
        {matter.gathering && <DeskFile matter={matter.id} />}
        <DeskLetter matter={matter.id} />
        <DeskOrigin matter={matter.id} />
        <DeskPromises matter={matter.id} />
        <DeskThread matter={matter.id} />
        <DeskParts matter={matter.id} />
        {papers}
        <Price of={matter} />
        <div className="no-print">
          <h2>{panel.can}</h2>
          <MatterDo of={matter} />
        </div>
        <h2>{panel.elsewhere}</h2>
        <Elsewhere of={matter} />
      </aside>
    </div>
  );
}
