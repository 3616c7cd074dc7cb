import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { ask } from '#ui/ask.ts';
import { Icon } from '#ui/phone/icon.tsx';
import { clockTime } from '#ui/when.ts';
import type { openDraft } from '../../designing/contract.ts';
import type { Draft } from './design-answers.ts';
import { designerWords } from './designer-words.ts';
import type { Keeping } from './keeper.ts';
import type { Design } from './use-design.ts';
import type { useKeeping } from './use-keeping.ts';

const words = designerWords.keeping;

type KeptProps = { readonly draft: Draft; readonly kept: ReturnType<typeof useKeeping>; readonly design: Design };

/** Whether what is written is kept; when somebody else saved in between, whose page it shall be. */
export function KeepingSaid({ draft, kept, design }: KeptProps) {
  const { keeping } = kept;
  if (keeping.state === 'refused')
    return keeping.overtaken ? (
      <Overtaken say={keeping.say} draft={draft} kept={kept} design={design} />
    ) : (
      <span className="fault" role="alert">
        <Icon of="warn" />
        {keeping.say}
      </span>
    );
  return (
    <span className={`design-kept ${keeping.state}`} role="status">
      <Icon of={keeping.state === 'again' ? 'wifi' : keeping.state === 'kept' ? 'ok' : 'refresh'} />
      {said(keeping)}
    </span>
  );
}

function said(keeping: Exclude<Keeping, { state: 'refused' }>): string {
  return keeping.state === 'kept' ? words.kept(clockTime(keeping.at)) : words[keeping.state];
}

/** Nothing of either is lost before somebody has chosen. */
function Overtaken({ say, draft, kept, design }: KeptProps & { readonly say: string }) {
  const read = useMutation({ mutationFn: () => ask<typeof openDraft>('methods.draft', JSON.stringify({ draft: draft.id })) });
  const takeTheirs = (there: Draft) => {
    design.become(there.page);
    kept.goOnFrom(there);
  };
  return (
    <div className="design-overtaken" role="alert">
      <p>
        <Icon of="warn" />
        {say}
      </p>
      <Button size="small" loading={read.isPending} onClick={() => read.mutate(undefined, { onSuccess: takeTheirs })}>
        {words.theirs}
      </Button>
      <Button size="small" loading={read.isPending} onClick={() => read.mutate(undefined, { onSuccess: kept.goOnFrom })}>
        {words.mine}
      </Button>
      {read.error && <p className="fault">{read.error.message}</p>}
    </div>
  );
}
