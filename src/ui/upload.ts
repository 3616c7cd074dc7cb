import { languageHeader } from './language.ts';
import { Refused, refusalFrom } from './refused.ts';
import { words } from './words.ts';

/** Two minutes for one file; a line that is thinner than that counts as none. */
const PATIENCE = 120_000;

/** Sends one file and gives the id the server keeps it under. */
export async function sendForId(path: string, file: File): Promise<string> {
  const answer = await sendFile(path, file, () => undefined);
  if (typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string') return answer.id;
  throw new Refused('broken', words.upload.failed);
}

/**
 * Sends one file as multipart field `file` and tells how far it is (0–100). Gives the server's answer as it came.
 * XMLHttpRequest, because fetch still cannot say how much has left the device.
 */
export function sendFile(path: string, file: File, onProgress: (percent: number) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'json';
    for (const [name, value] of Object.entries(languageHeader)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.lengthComputable ? Math.round((event.loaded / event.total) * 100) : 0);
    request.timeout = PATIENCE;
    request.ontimeout = () => reject(new Refused('not-connected', words.upload.failed));
    request.onerror = () => reject(new Refused('not-connected', words.upload.failed));
    request.onload = () => {
      const answer: unknown = request.response;
      if (request.status >= 200 && request.status < 300) resolve(answer);
      else reject(refusalFrom(request.status, answer));
    };
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}
