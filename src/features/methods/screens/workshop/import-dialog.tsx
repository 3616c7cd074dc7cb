import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useAsk, useSee } from '#ui/ask.ts';
import { Dialog } from '#ui/console/dialog.tsx';
import { FormFault } from '#ui/console/form-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import { Shown } from '#ui/console/states.tsx';
import type { importFile, readFile } from '../../sharing/contract.ts';
import { workshopWords } from './words.ts';

const words = workshopWords.file;

type ImportProps = { readonly community: HerePlace; readonly onTaken: (draft: string) => void; readonly onClose: () => void };
type Chosen = { readonly name: string; readonly text: string };

/** A method out of a file: read first, with a sentence for each fault; then taken in as a draft. */
export function ImportDialog({ community, onTaken, onClose }: ImportProps) {
  const [file, choose] = useState<Chosen | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const read = useSee<typeof readFile>(
    'methods.read-file',
    { community: community.id, text: file?.text ?? '' },
    { enabled: file !== null },
  );
  const taking = useAsk<typeof importFile>('methods.import-file');
  const take = () => file && taking.mutate({ community: community.id, text: file.text }, { onSuccess: ({ id }) => onTaken(id) });
  const isWhole = file !== null && read.data?.faults.length === 0 && !read.isPlaceholderData;
  return (
    <Dialog
      title={workshopWords.importing}
      okText={words.take}
      okButtonProps={{ disabled: !isWhole }}
      confirmLoading={taking.isPending}
      onOk={take}
      onCancel={onClose}
    >
      <p className="dialog-tells">{words.tells}</p>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={async ({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) choose({ name: chosen.name, text: await chosen.text() });
        }}
      />
      <p className="method-switches">
        <Button onClick={() => picker.current?.click()}>{words.choose}</Button>
        {file && <span>{words.chosen(file.name)}</span>}
      </p>
      {file && !read.isPlaceholderData && <Shown of={read}>{(of) => <Read faults={of.faults} method={of.method} />}</Shown>}
      <FormFault of={taking.error} />
    </Dialog>
  );
}

type ReadProps = {
  readonly faults: readonly { readonly say: string }[];
  readonly method: { readonly name: string; readonly steps: readonly string[] } | null;
};

function Read({ faults, method }: ReadProps) {
  if (faults.length > 0)
    return (
      <div className="method-faults" role="alert">
        <b>{words.faults(faults.length)}</b>
        <ul>
          {faults.map(({ say }) => (
            <li key={say}>{say}</li>
          ))}
        </ul>
      </div>
    );
  if (!method) return null;
  return (
    <p role="status">
      {words.read(method.name, method.steps.length)}
      {method.steps.join(' → ')}
    </p>
  );
}
