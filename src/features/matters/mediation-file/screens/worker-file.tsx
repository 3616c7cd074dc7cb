import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { useTakeFile } from '#ui/take-file.ts';
import { ago } from '#ui/when.ts';
import type { fileOpen, mediationFile, printFile } from '../contract.ts';
import { type Doc, type FileSeen, Scans, TAGS, type Way, waysOf } from './documents-of.tsx';
import './file.css';
import { AttachForm, LeaveForm, WriteForm } from './put-forms.tsx';
import { words } from './words.ts';

type Putting = { readonly doc: Doc; readonly way: Way };

/** The file of a mediation on the phone: what is missing first, each mended in place; then the rest; printed at the foot. */
export function WorkerFile({ id }: { readonly id: string }) {
  const open = useSee<typeof fileOpen>('matters.file-open', { matter: id });
  return open.data?.whole ? (
    <Whole matter={id} />
  ) : (
    <Screen title={words.title} back="/">
      <Shown of={open}>{() => <Empty {...words.none} />}</Shown>
    </Screen>
  );
}

function Whole({ matter }: { readonly matter: string }) {
  const seen = useSee<typeof mediationFile>('matters.mediation-file', { matter });
  const paper = useTakeFile<typeof printFile>('matters.print-mediation-file');
  const [putting, put] = useState<Putting | null>(null);
  const isWhole = seen.data?.ready === seen.data?.of;
  const close = () => put(null);
  return (
    <Screen
      title={words.title}
      under={seen.data && words.under(seen.data.number, words.progress(seen.data.ready, seen.data.of))}
      back="/"
      foot={
        seen.data && (
          <Button look={isWhole ? 'main' : 'plain'} icon="print" wide pending={paper.isPending} onPress={() => paper.mutate({ matter })}>
            {isWhole ? words.print : words.printDraft}
          </Button>
        )
      }
    >
      {paper.error && <ErrorBox error={paper.error} />}
      <p className="hint">{words.means}</p>
      <Shown of={seen}>{(file) => <Documents of={file} onPut={put} />}</Shown>
      <Sheet open={putting !== null} title={putting?.doc.name ?? words.title} onClose={close}>
        {putting && <PutForm matter={matter} of={putting} onDone={close} />}
      </Sheet>
    </Screen>
  );
}

type PutProps = { readonly matter: string; readonly of: Putting; readonly onDone: () => void };

function PutForm({ matter, of: { doc, way }, onDone }: PutProps) {
  if (way === 'write') return <WriteForm matter={matter} doc={doc} onDone={onDone} />;
  return way === 'attach' ? (
    <AttachForm matter={matter} doc={doc} onDone={onDone} />
  ) : (
    <LeaveForm matter={matter} doc={doc} onDone={onDone} />
  );
}

type DocumentsProps = { readonly of: FileSeen; readonly onPut: (putting: Putting) => void };

function Documents({ of: { documents, printed }, onPut }: DocumentsProps) {
  const now = useNow();
  const missing = documents.filter(({ state }) => state === 'missing');
  const rest = documents.filter(({ state }) => state !== 'missing');
  const [last] = printed;
  return (
    <>
      {missing.length > 0 && (
        <Section title={words.missing}>
          {missing.map((doc) => (
            <One key={doc.id} doc={doc} onPut={onPut} />
          ))}
        </Section>
      )}
      <Section title={words.rest}>
        {rest.map((doc) => (
          <One key={doc.id} doc={doc} onPut={onPut} />
        ))}
      </Section>
      <p className="hint">{words.printHint}</p>
      {last && <p className="hint">{words.printed(ago(last.at, now), words.what[last.what])}</p>}
    </>
  );
}

function One({ doc, onPut }: { readonly doc: Doc; readonly onPut: (putting: Putting) => void }) {
  return (
    <Card>
      <CardHead title={doc.name} tag={<Tag kind={TAGS[doc.state]}>{words.states[doc.state]}</Tag>} more={doc.says} />
      <Scans of={doc.scans} />
      {waysOf(doc).length > 0 && (
        <div className="file-acts">
          {waysOf(doc).map(({ way, name }) => (
            <Button key={way} label={`${name}：${doc.name}`} onPress={() => onPut({ doc, way })}>
              {name}
            </Button>
          ))}
        </div>
      )}
    </Card>
  );
}
