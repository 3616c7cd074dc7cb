import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';
import type { derive } from '../../designing/contract.ts';
import { ImportDialog } from './import-dialog.tsx';
import { workshopWords as words } from './words.ts';

/** Goes to the designer with a draft. */
export function useOpenDraft(): (draft: string) => void {
  const go = useNavigate();
  return (id) => void go({ to: '/methods/design/$id', params: { id }, search: {} });
}

/** What can be begun without any method: from an empty page, or from a file. */
export function WorkshopBar({ community }: { readonly community: HerePlace }) {
  const { message } = App.useApp();
  const begin = useAsk<typeof derive>('methods.derive');
  const open = useOpenDraft();
  const [importing, take] = useState(false);
  const blank = () =>
    begin.mutate(
      { community: community.id },
      { onSuccess: ({ id }) => open(id), onError: (refused) => void message.error(refused.message) },
    );
  return (
    <>
      <Button loading={begin.isPending} onClick={blank}>
        {words.blank}
      </Button>
      <Button onClick={() => take(true)}>{words.importing}</Button>
      {importing && <ImportDialog community={community} onTaken={open} onClose={() => take(false)} />}
    </>
  );
}
