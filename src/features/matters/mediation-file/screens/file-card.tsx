import { useSee } from '#ui/ask.ts';
import { Button, Go } from '#ui/phone/button.tsx';
import { Card, Section } from '#ui/phone/card.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { useTakeFile } from '#ui/take-file.ts';
import type { fileOpen, mediationFile, printAgreement } from '../contract.ts';
import './file.css';
import { words } from './words.ts';

type Of = { readonly matter: string };

/** On the page of a mediation, for whoever mediates: how far its file is. */
export function FileCard({ matter }: Of) {
  const { data } = useSee<typeof fileOpen>('matters.file-open', { matter });
  return data?.whole ? <HowFar matter={matter} /> : null;
}

/** For a side of it: their own copy of the agreement. */
export function AgreementCard({ matter }: Of) {
  const { data } = useSee<typeof fileOpen>('matters.file-open', { matter });
  return data?.agreement && !data.whole ? <Copy matter={matter} /> : null;
}

function HowFar({ matter }: Of) {
  const { data } = useSee<typeof mediationFile>('matters.mediation-file', { matter });
  if (!data) return null;
  const lacking = data.of - data.ready;
  return (
    <Section title={words.title}>
      <Card>
        <p className="file-far">
          <Tag kind={lacking === 0 ? 'ok' : 'soon'}>{words.progress(data.ready, data.of)}</Tag>
          {lacking === 0 ? words.complete : words.lacking(lacking)}
        </p>
        <Go to="/matters/$id/file" params={{ id: matter }} icon="paper" wide>
          {words.open}
        </Go>
      </Card>
    </Section>
  );
}

function Copy({ matter }: Of) {
  const paper = useTakeFile<typeof printAgreement>('matters.print-agreement');
  return (
    <Section title={words.agreement.title}>
      <Card>
        <p className="hint">{words.agreement.hint}</p>
        {paper.error && <ErrorBox error={paper.error} />}
        <Button icon="print" wide pending={paper.isPending} onPress={() => paper.mutate({ matter })}>
          {words.agreement.print}
        </Button>
      </Card>
    </Section>
  );
}
