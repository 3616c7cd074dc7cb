import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetFile, keepFile, keptFiles } from '../kept-files.ts';
import { randomKey } from '../key.ts';
import { Refused } from '../refused.ts';
import { shrunk } from '../shrink.ts';
import { sendFile } from '../upload.ts';
import { words } from '../words.ts';

/** A photo on its way: `id` is null until the server has it. `waits`: it stays on the device until there is a network or somebody signs in. */
export type Photo = {
  readonly key: string;
  readonly preview: string;
  readonly id: string | null;
  readonly percent: number;
  readonly fault: string | null;
  readonly waits?: boolean | undefined;
};

export type Photos = {
  readonly list: readonly Photo[];
  readonly ids: readonly string[];
  readonly sending: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (key: string) => void;
  /** Sends what could not be sent once more. */
  readonly again?: (() => void) | undefined;
};

type Keeping = {
  /** How many may be kept. */
  readonly max?: number | undefined;
  /** Photos the server has already, of a draft that was left and is taken up again; they are shown from `path/<id>`. */
  readonly sent?: readonly string[] | undefined;
  /** Under which name photos that are not sent yet outlive a reload; without it they live as long as the page. */
  readonly keptAs?: string | undefined;
};

const AGAIN_AFTER = 15_000;

/** Sends photos as they are chosen, made small first. `path` takes multipart field `file` and answers `{ id }`. */
export function usePhotos(path: string, { max = 6, sent = [], keptAs }: Keeping = {}): Photos {
  const { list, setList, files, send } = useSending(path, sent);
  const take = useCallback(
    async (fresh: readonly { readonly key: string; readonly file: File }[], isKept: boolean) => {
      setList((all) => [...all, ...fresh.filter(({ key }) => all.every((photo) => photo.key !== key)).map(onItsWay)]);
      for (const { key, file } of fresh) {
        const small = isKept ? file : await shrunk(file);
        files.set(key, small);
        if (keptAs !== undefined && !isKept) await keepFile(keptAs, key, small);
        void send(key);
      }
    },
    [keptAs, send, setList, files],
  );
  const again = useCallback(() => {
    for (const { key } of list.filter(isUnsent)) void send(key);
  }, [list, send]);
  useTakenUp(keptAs, take);
  useForgotten(keptAs, list);
  useAgain(list.some(isUnsent), again);
  return {
    list,
    ids: list.flatMap(({ id }) => (id === null ? [] : [id])),
    sending: list.some(({ id, fault, waits }) => id === null && fault === null && !waits),
    add: (chosen) =>
      void take(
        chosen.slice(0, max - list.length).map((file) => ({ key: randomKey(), file })),
        false,
      ),
    remove(key) {
      files.delete(key);
      void forgetFile(key);
      setList((all) => all.filter((photo) => photo.key !== key));
    },
    again,
  };
}

/** The photos on the screen, the files behind those the server does not have yet, and how one is sent. */
function useSending(path: string, sent: readonly string[]) {
  const files = useRef(new Map<string, File>()).current;
  const [list, setList] = useState<readonly Photo[]>(() =>
    sent.map((id) => ({ key: id, preview: `${path}/${id}`, id, percent: 100, fault: null })),
  );
  const send = useCallback(
    async (key: string) => {
      const change = (news: Partial<Photo>) => setList((all) => all.map((photo) => (photo.key === key ? { ...photo, ...news } : photo)));
      const file = files.get(key);
      if (file) change(await sentOrNot(path, file, (percent) => change({ percent, fault: null, waits: false })));
    },
    [path, files],
  );
  return { list, setList, files, send };
}

const isUnsent = ({ id, fault, waits }: Photo): boolean => id === null && (fault !== null || waits === true);

function onItsWay({ key, file }: { readonly key: string; readonly file: File }): Photo {
  return { key, preview: URL.createObjectURL(file), id: null, percent: 0, fault: null };
}

/** What became of one sending. Without a network or a session it waits; what the server will not have is a fault. */
async function sentOrNot(path: string, file: File, onProgress: (percent: number) => void): Promise<Partial<Photo>> {
  try {
    const id = idIn(await sendFile(path, file, onProgress));
    return id === null ? { fault: words.upload.failed } : { id, fault: null, waits: false };
  } catch (trouble) {
    if (!(trouble instanceof Refused)) throw trouble;
    const waits = trouble.unheard || trouble.why === 'signed-out';
    return waits ? { fault: null, waits } : { fault: trouble.message };
  }
}

type Take = (fresh: readonly { readonly key: string; readonly file: File }[], isKept: boolean) => Promise<void>;

/** Photos of a draft that were not sent when the page was left go on from where they were. */
function useTakenUp(keptAs: string | undefined, take: Take): void {
  useEffect(() => {
    if (keptAs !== undefined) void keptFiles(keptAs).then((kept) => take(kept, true));
  }, [keptAs, take]);
}

/** What the server has, or will never have, need not stay on the device. */
function useForgotten(keptAs: string | undefined, list: readonly Photo[]): void {
  const over = list.filter(({ id, fault }) => id !== null || fault !== null).map(({ key }) => key);
  const known = over.join(' ');
  useEffect(() => {
    if (keptAs !== undefined && known !== '') for (const key of known.split(' ')) void forgetFile(key);
  }, [keptAs, known]);
}

/** As soon as the network is back, and every quarter of a minute: a server that is away for a moment says nothing when it comes back. */
function useAgain(isWaiting: boolean, again: () => void): void {
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(again, AGAIN_AFTER);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [isWaiting, again]);
}

function idIn(answer: unknown): string | null {
  return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string' ? answer.id : null;
}
