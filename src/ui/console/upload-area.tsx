import { Progress, Upload } from 'antd';
import { useState } from 'react';
import { Icon } from '../phone/icon.tsx';
import { sendFile } from '../upload.ts';
import { words } from '../words.ts';

type UploadProps = {
  /** Where the file goes: POST, multipart, field `file`. */
  readonly path: string;
  /** What may be chosen: .xlsx,.csv */
  readonly accept: string;
  readonly maxBytes: number;
  /** maxBytes in words: 20 MB. */
  readonly limit: string;
  readonly hint?: string | undefined;
  /** The server's answer as it came. */
  readonly onDone: (answer: unknown) => void;
};

/** Drop a file or choose one; says how far it is, and what is wrong in one sentence. */
export function UploadArea({ path, accept, maxBytes, limit, hint, onDone }: UploadProps) {
  const [percent, setPercent] = useState<number | null>(null);
  const [fault, setFault] = useState<{ readonly path: string; readonly say: string } | null>(null);
  const take = async (file: File) => {
    setFault(file.size > maxBytes ? { path, say: words.upload.tooBig(limit) } : null);
    if (file.size > maxBytes) return;
    setPercent(0);
    await sendFile(path, file, setPercent).then(onDone, (trouble: Error) => setFault({ path, say: trouble.message }));
    setPercent(null);
  };
  return (
    <div className="upload">
      <Upload.Dragger
        accept={accept}
        multiple={false}
        showUploadList={false}
        disabled={percent !== null}
        customRequest={({ file }) => void (file instanceof File && take(file))}
      >
        <div className="upload-inside">
          <Icon of="paper" />
          <b>{percent === null ? words.upload.drop : words.upload.sending(percent)}</b>
          {hint && <p>{hint}</p>}
        </div>
      </Upload.Dragger>
      {percent !== null && <Progress percent={percent} showInfo={false} aria-label={words.upload.sending(percent)} />}
      {fault?.path === path && (
        <p className="fault" role="alert">
          <Icon of="warn" />
          {fault.say}
        </p>
      )}
    </div>
  );
}
