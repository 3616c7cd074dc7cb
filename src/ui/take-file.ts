import { useMutation } from '@tanstack/react-query';
import type { Asked, Contract } from '#kernel/contract.ts';
import { afterAsking, type More } from './ask-first.ts';
import { languageHeader } from './language.ts';
import { Refused, refusalFrom } from './refused.ts';
import { words } from './words.ts';

/**
 * A file the server makes and writes down that it did, so that it is asked for as a change is: `const paper = useTakeFile<typeof printFile>('matters.print-mediation-file')`, then
 * `paper.mutate(asked)`. It goes to where the device keeps files, under the name the server gives it.
 */
export function useTakeFile<C extends Contract>(name: C['name']) {
  return useMutation<void, Refused, Asked<C>>({
    mutationFn: (asked) =>
      afterAsking((more) =>
        take(`/api/${name}`, {
          ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
          body: JSON.stringify(Object.assign({}, asked, more)),
        }),
      ),
  });
}

/** A file at an address of ours that may be refused, and then says why on the page instead of in an empty window: `taking.mutate('/api/matters.export?…')`. */
export function useTakeFrom() {
  return useMutation<void, Refused, string>({ mutationFn: (address) => afterAsking((more) => take(withMore(address, more), {})) });
}

function withMore(address: string, more: More): string {
  const said = new URLSearchParams(Object.entries(more).map(([key, value]) => [key, String(value)])).toString();
  return said === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${said}`;
}

async function take(address: string, { headers = {}, ...request }: { method?: string; headers?: Record<string, string>; body?: string }) {
  const answer = await fetch(address, { ...request, headers: { ...headers, ...languageHeader }, credentials: 'same-origin' }).catch(() => {
    throw new Refused('not-connected', words.notConnected);
  });
  if (!answer.ok) throw refusalFrom(answer.status, await answer.json().catch(() => null));
  hand(await answer.blob(), nameIn(answer.headers.get('content-disposition')));
}

function nameIn(disposition: string | null): string {
  const [, coded = ''] = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '') ?? [];
  return decodeURIComponent(coded);
}

/** What was fetched already, as a file; nothing more is asked of the server. */
export function handAsJson(whole: unknown, name: string): void {
  hand(new Blob([JSON.stringify(whole, null, 2)], { type: 'application/json' }), name);
}

/** Given up after a minute: by then every device has read it. */
function hand(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
