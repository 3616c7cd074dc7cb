import { useState } from 'react';
import type { callIn, escalate, partDone, say, supervise } from '#features/matters/acting/contract.ts';
import { Button } from '#ui/phone/button.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { useHeldPhotos } from '#ui/phone/held-photos.ts';
import { PhotoPicker } from '#ui/phone/photos.tsx';
import { ReasonField } from '#ui/phone/reason-field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { PhoneReplies } from '../../replies/screens/phone-replies.tsx';
import { actingWords as words } from './acting-words.ts';
import type { FormOf } from './acts.ts';
import { Fault } from './fault.tsx';
import { ReasonButtons } from './reason-buttons.tsx';
import { type Acting, useAct } from './use-act.ts';
import { actWords } from './words.ts';

const WHY = 4;

type Of = { readonly matter: string; readonly onDone: () => void };

/** 说一句: a line everybody of this matter reads, with photos if they help. */
export function SayForm({ matter, onDone }: Of) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const photos = useHeldPhotos();
  const send = useAct<typeof say>('matters.say', words.say.done, onDone);
  const submit = () => {
    setTried(true);
    if (text.trim() !== '' && !photos.sending) send.go({ matter, text: text.trim() }, photos.files);
  };
  const fault = tried && text.trim() === '' ? words.say.short : undefined;
  return (
    <>
      <ReasonField label={words.say.label} value={text} onChange={setText} often={words.say.often} fault={fault} max={500} />
      <PhoneReplies matter={matter} onPick={setText} />
      <PhotoPicker label={actWords.photos} photos={photos} hint={actWords.photosHint} />
      {send.refused && <ErrorBox error={send.refused} />}
      <Button look="main" wide pending={send.pending} onPress={submit}>
        {words.say.go}
      </Button>
    </>
  );
}

/** 上报: one level up; the reason is the one touch it takes. */
export function EscalateForm({ matter, onDone }: Of) {
  const send = useAct<typeof escalate>('matters.escalate', words.escalate.done, onDone);
  return (
    <>
      <p className="hint">{words.escalate.hint}</p>
      {send.refused && <ErrorBox error={send.refused} />}
      <ReasonButtons
        label={words.escalate.reason}
        often={words.escalate.reasons}
        pending={send.pending}
        fault={send.refused?.about('reason')}
        go={words.escalate.go}
        onGo={(reason) => send.go({ matter, reason })}
      />
    </>
  );
}

/** 请人一起办: kinds of people who see all of it from now on, and what they are asked to do. */
export function CallInForm({ act: { kinds }, matter, onDone }: FormOf<'call-in'>) {
  const [posts, setPosts] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = useAct<typeof callIn>('matters.call-in', words.callIn.done, onDone);
  const short = reason.trim().length < WHY;
  const submit = () => {
    setTried(true);
    if (posts.length > 0 && !short) send.go({ matter, posts: [...posts], reason: reason.trim() });
  };
  return (
    <>
      <p className="hint">{words.callIn.hint}</p>
      <CheckList label={words.callIn.who} options={kinds.map(({ kind, name }) => ({ id: kind, name }))} value={posts} onChange={setPosts} />
      {tried && posts.length === 0 && <Fault say={words.callIn.missing} />}
      <ReasonField
        label={words.callIn.reason}
        value={reason}
        onChange={setReason}
        often={words.callIn.reasons}
        fault={tried && short ? words.callIn.short : undefined}
      />
      {send.refused && <ErrorBox error={send.refused} />}
      <Button look="main" wide pending={send.pending} onPress={submit}>
        {words.callIn.go}
      </Button>
    </>
  );
}

/** 我这部分办好了: the one who leads sees it, and still closes. */
export function PartDoneForm({ matter, onDone }: Of) {
  const send = useAct<typeof partDone>('matters.part-done', words.partDone.done, onDone);
  return <Line of={words.partDone} send={send} onGo={(said) => send.go({ matter, said })} />;
}

/** 督办: the light stays on until the resident is asked. */
export function SuperviseForm({ matter, onDone }: Of) {
  const send = useAct<typeof supervise>('matters.supervise', words.supervise.done, onDone);
  return <Line of={words.supervise} send={send} onGo={(said) => send.go({ matter, said })} />;
}

type LineProps = {
  readonly of: { readonly label: string; readonly often: readonly string[]; readonly go: string };
  readonly send: Pick<Acting<never>, 'pending' | 'refused'>;
  readonly onGo: (said: string) => void;
};

/** One line, most often one of a few. */
function Line({ of, send, onGo }: LineProps) {
  return (
    <>
      {send.refused && <ErrorBox error={send.refused} />}
      <ReasonButtons {...of} pending={send.pending} fault={send.refused?.about('said')} onGo={onGo} />
    </>
  );
}
