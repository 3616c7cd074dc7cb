import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { showMatter } from '#features/matters/contract.ts';
import { useSee } from '#ui/ask.ts';
import { SidePanel, SideSection } from '#ui/console/frame.tsx';
import { Trouble } from '#ui/console/states.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { words as kit } from '#ui/words.ts';
import { DeskLetter } from '../../authorising/screens/desk-letter.tsx';
import { DeskEffort } from '../../effort/screens/desk-effort.tsx';
import { DeskBehind } from '../../entrusting/screens/desk/desk-behind.tsx';
import { DeskGathered } from '../../gathering/screens/desk-gathered.tsx';
import { DeskClass } from '../../intake/screens/desk-class.tsx';
import { DeskJoined } from '../../joining/screens/desk-joined.tsx';
import { LikeCases } from '../../joining/screens/like-cases.tsx';
import { DeskFile } from '../../mediation-file/screens/desk-file.tsx';
import { DeskMeeting } from '../../meetings/screens/meeting-card.tsx';
import { DeskPromises } from '../../promises/screens/desk-promises.tsx';
import { DeskMarked } from '../../sensitive/screens/desk-marked.tsx';
import { DeskParts } from '../../splitting/screens/desk-parts.tsx';
import { DeskThread } from '../../thread/screens/desk-thread.tsx';
import './matter.css';
import { MatterDo } from './matter-do.tsx';
import { Clocks, Elsewhere, Helper, Letterhead, MatterHead, Opener, Price, Story, Team } from './matter-parts.tsx';
import { words } from './words.ts';

const { panel } = words;

/** `papers`: the sheets handed out for it. */
type SideProps = { readonly id: string; readonly onClose: () => void; readonly papers?: ReactNode };

/** The matter beside the queue: who, what happened, and what can be done, the buttons always in reach. */
export function MatterSide({ id, onClose, papers }: SideProps) {
  const seen = useSee<typeof showMatter>('matters.show', { matter: id });
  const matter = seen.data;
  if (matter === undefined || matter.id !== id)
    return (
      <SidePanel title={kit.loading} onClose={onClose}>
        {seen.error ? <Trouble error={seen.error} onRetry={() => void seen.refetch()} /> : <Skeleton active paragraph={{ rows: 6 }} />}
      </SidePanel>
    );
  return (
    <SidePanel title={matter.subject} under={`${matter.number} · ${matter.place}`} onClose={onClose}>
      <Letterhead />
      <MatterHead of={matter} />
      <Clocks of={matter} />
      <Opener of={matter} />
      <DeskMarked of={matter} />
      <Helper of={matter} />
      <Team of={matter} />
      <DeskGathered of={matter.gathering} />
      <DeskMeeting matter={id} />
      {matter.gathering && <DeskFile matter={matter.id} />}
      <DeskLetter matter={matter.id} />
      <DeskClass of={matter} />
      <Price of={matter} />
      <SideSection title={panel.story}>
        <Story of={matter} />
      </SideSection>
      <DeskPromises matter={id} />
      <DeskThread matter={id} />
      <DeskParts matter={id} />
      {papers}
      <DeskBehind matter={id} />
      <DeskEffort matter={id} />
      <DeskJoined matter={id} />
      <LikeCases matter={id} />
      <SideSection title={panel.elsewhere}>
        <Elsewhere of={matter} />
      </SideSection>
      <div className="desk-do">
        <MatterDo of={matter} />
        <p className="desk-links">
          <Link to="/matters/$id" params={{ id }}>
            <Icon of="paper" />
            {panel.page}
          </Link>
          <a href={`/api/matters.sheet?matter=${id}`} target="_blank" rel="noreferrer">
            <Icon of="print" />
            {panel.print}
          </a>
        </p>
      </div>
    </SidePanel>
  );
}
