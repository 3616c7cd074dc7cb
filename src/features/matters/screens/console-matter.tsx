import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import type { showMatter } from '#features/matters/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { Trouble } from '#ui/console/states.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { words as kit } from '#ui/words.ts';
import { DeskLetter } from '../authorising/screens/desk-letter.tsx';
import { DeskOrigin } from '../deliberating/screens/origin-card.tsx';
import { DeskGathered } from '../gathering/screens/desk-gathered.tsx';
import { DeskMeeting } from '../meetings/screens/meeting-card.tsx';
import { DeskParts } from '../splitting/screens/desk-parts.tsx';
import './desk/matter.css';
import { MatterDo } from './desk/matter-do.tsx';
import { Clocks, Elsewhere, Helper, Letterhead, MatterHead, Opener, Price, Story, Team } from './desk/matter-parts.tsx';
import type { Shown } from './desk/shown.ts';
import { words } from './desk/words.ts';

const { panel } = words;

/** One matter on a page of its own: to be sent as a link, and to be printed. */
export function ConsoleMatter({ id }: { readonly id: string }) {
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
          <Button icon={<Icon of="print" />} onClick={() => window.print()}>
            {panel.print}
          </Button>
        </>
      }
    >
      {matter ? <Whole of={matter} /> : <Coming error={seen.error} retry={() => void seen.refetch()} />}
    </Page>
  );
}

function Coming({ error, retry }: { readonly error: Error | null; readonly retry: () => void }) {
  return error ? <Trouble error={error} onRetry={retry} /> : <Skeleton active paragraph={{ rows: 8 }} />;
}

function Whole({ of: matter }: { readonly of: Shown }) {
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
        <Helper of={matter} />
        <Team of={matter} />
        <DeskGathered of={matter.gathering} />
        <DeskMeeting matter={matter.id} />
        <DeskLetter matter={matter.id} />
        <DeskOrigin matter={matter.id} />
        <DeskParts matter={matter.id} />
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
