import { lazyRouteComponent as lazyComponent } from '@tanstack/react-router';
import { type ComponentType, lazy } from 'react';

/** A screen, or a part of one, whose code comes when it is first shown. */
export const lazyRouteComponent: typeof lazyComponent = (load, name) => lazyComponent(() => fetched(load), name);

/** The same for what has a place of its own to wait in. */
export function lazyPart<P>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => ({ default: await fetched(load) }));
}

const RELOADED = 'mulin.reloaded';
const ONCE_IN = 60_000;

/**
 * A piece of the app's code. Without signal, or while the server is away, it comes when they are back: the page that stands there stays, with what
 * somebody has open and half written. A piece that a newer version has replaced is fetched by loading the new page, at most once a minute.
 */
export async function fetched<T>(asked: () => Promise<T>): Promise<T> {
  document.addEventListener('error', noteUndressed, true); // the same one again is the same one
  const load = async () => {
    await dressedAgain();
    return await asked();
  };
  for (let pause = 1_000; ; pause = Math.min(2 * pause, 30_000)) {
    const piece = await load().then(
      (value) => ({ value }),
      (trouble: unknown) => ({ trouble }),
    );
    if ('value' in piece) return piece.value;
    if (await isServerThere()) return await fromTheNewPage(load, piece.trouble);
    await signalOr(pause);
  }
}

const undressed = new Set<HTMLLinkElement>();
function noteUndressed({ target }: Event): void {
  if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') undressed.add(target);
}

/** Styles that failed once are not asked for again with their piece, which would come without them: they are fetched before it. */
async function dressedAgain(): Promise<void> {
  await Promise.all([...undressed].map(laidAgain));
}

function laidAgain(failed: HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: failed.rel, href: failed.href, crossOrigin: failed.crossOrigin });
    link.addEventListener('load', () => {
      undressed.delete(failed);
      failed.remove();
      resolve();
    });
    link.addEventListener('error', () => {
      undressed.delete(failed); // what stands for it now is this one
      failed.remove();
      reject(new Error(`styles did not come: ${link.href}`));
    });
    document.head.append(link);
  });
}

/** What failed once with a server that answers may have failed by chance. */
async function fromTheNewPage<T>(load: () => Promise<T>, trouble: unknown): Promise<T> {
  return await load().catch(async () => {
    if (Date.now() - Number(sessionStorage.getItem(RELOADED) ?? 0) < ONCE_IN) throw trouble;
    sessionStorage.setItem(RELOADED, String(Date.now()));
    window.location.reload();
    return await new Promise<never>(() => undefined);
  });
}

async function isServerThere(): Promise<boolean> {
  return await fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

function signalOr(pause: number): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      window.removeEventListener('online', over);
      resolve();
    };
    const timer = setTimeout(over, pause);
    window.addEventListener('online', over);
  });
}
