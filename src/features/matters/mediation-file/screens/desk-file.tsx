import { Link } from '@tanstack/react-router';
import { useSee } from '#ui/ask.ts';
import { Icon } from '#ui/phone/icon.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { fileOpen, mediationFile } from '../contract.ts';
import { words } from './words.ts';

type Of = { readonly matter: string };

/** Beside a matter at the desk, for whoever mediates it: how far its file is, and the way there. */
export function DeskFile({ matter }: Of) {
  const { data } = useSee<typeof fileOpen>('matters.file-open', { matter });
  return data?.whole ? <HowFar matter={matter} /> : null;
}

function HowFar({ matter }: Of) {
  const { data } = useSee<typeof mediationFile>('matters.mediation-file', { matter });
  if (!data) return null;
  return (
    <div className="desk-person">
      <p className="desk-label">{words.title}</p>
      <p>
        <Tag kind={data.ready === data.of ? 'ok' : 'soon'}>{words.progress(data.ready, data.of)}</Tag>{' '}
        <Link to="/matters/$id/file" params={{ id: matter }} className="no-print">
          <Icon of="paper" />
          {words.open}
        </Link>
      </p>
    </div>
  );
}
