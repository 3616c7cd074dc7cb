import { useEffect, useRef } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { catalogue } from '#features/methods/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Screen } from '#ui/phone/screen.tsx';
import { ErrorBox, Loading } from '#ui/phone/states.tsx';
import { AskCheck } from './ask-check.tsx';
import { useAskDraft } from './ask-draft.ts';
import { forgetPhotos, useAskPhotos } from './ask-photos.ts';
import { placeOf } from './ask-place.ts';
import { AskReceipt } from './ask-receipt.tsx';
import { AskByTopic, AskWhat } from './ask-what.tsx';
import { AskWhere } from './ask-where.tsx';
import { askWords as words } from './resident-words.ts';

export type AskStep = 'what' | 'where' | 'check';

export type AskProps = {
  readonly group: string | undefined;
  /** The service somebody has read about and now wishes. */
  readonly leaf: string | undefined;
  readonly say: string | undefined;
  readonly step: AskStep;
  /** The matter that was just filed: its receipt is shown. */
  readonly sent: string | undefined;
  readonly onStep: (step: AskStep) => void;
  readonly onSent: (id: string) => void;
};

/** 有事，找邻里: what, where, send. Each step has its own address, so that the phone's own way back goes one step back. */
export function AskNeighbours(props: AskProps) {
  const known = useSee<typeof catalogue>('methods.catalogue', {});
  const self = useSee<typeof me>('accounts.me', {});
  useReadFromTheTop(props.sent ?? props.step);
  if (props.sent !== undefined) return <AskReceipt id={props.sent} />;
  if (known.data && self.data) return <Steps {...props} catalogue={known.data} self={self.data} />;
  const error = known.error ?? self.error;
  return (
    <Screen title={words.title} back="/">
      {error ? <ErrorBox error={error} onRetry={() => void Promise.all([known.refetch(), self.refetch()])} /> : <Loading />}
    </Screen>
  );
}

/** The next step begins at its top, for eyes and for readers. */
function useReadFromTheTop(step: string): void {
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [step]);
}

type StepsProps = AskProps & { readonly catalogue: Answer<typeof catalogue>; readonly self: Answer<typeof me> };

/** Whoever comes to a later step without what the earlier ones give is led back to where something is missing. */
function Steps({ group, leaf: wished, say, step, onStep, onSent, catalogue: { topics, leaves }, self }: StepsProps) {
  const [draft, change, forgetDraft] = useAskDraft();
  const forget = () => {
    forgetDraft();
    forgetPhotos();
  };
  const photos = useAskPhotos(draft, change);
  useEffect(() => {
    if (say !== undefined) change({ say, leaf: null });
  }, [say, change]);
  useEffect(() => {
    if (wished !== undefined) change({ leaf: wished });
  }, [wished, change]);
  const leaf = leaves.find(({ id }) => id === draft.leaf);
  const place = draft.spot === null ? null : placeOf(draft, self.home);
  const topic = topics.find(({ id }) => id === (group ?? leaves.find((one) => one.id === wished)?.topic));
  const shared = { draft, change, photos };
  if (leaf && place !== null && step === 'check') {
    const sent = (id: string) => {
      forget();
      onSent(id);
    };
    return <AskCheck draft={draft} leaf={leaf} place={place} self={self} photos={photos} onSent={sent} onJoined={forget} />;
  }
  if (leaf && step !== 'what') return <AskWhere {...shared} leaf={leaf} self={self} onNext={() => onStep('check')} />;
  if (topic) return <AskByTopic {...shared} topic={topic} leaves={leaves} onNext={() => onStep('where')} />;
  return <AskWhat {...shared} topics={topics} leaves={leaves} onNext={() => onStep('where')} />;
}
