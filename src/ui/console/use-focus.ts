import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const FIELDS = 'input:not([type="hidden"]):not([disabled]), textarea, [contenteditable="true"], [tabindex="0"]:not([role="tab"])';

/**
 * While something lies over the page: when it goes, the focus goes back to what opened it; when that is gone too, because the act took it away, to the heading
 * of what lies open beside the list, else to the page. Nobody who works by keyboard is thrown back to the top.
 */
export function useFocusBack(): void {
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    falling?.disconnect();
    opener.current = document.activeElement;
    return () => void requestAnimationFrame(() => back(opener.current));
  }, []);
}

/**
 * The first field of what opens has the focus before it is painted, so that whatever is typed once it is seen lands there. Where nothing is to be
 * filled in, the dialog itself has it: a key pressed too early closes and confirms nothing.
 */
export function useFirstField(ground: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => goInside(ground.current), [ground]);
  useEffect(() => goInside(ground.current), [ground]); // a drawer is put into the page only after its content was laid out
}

function goInside(ground: HTMLElement | null): void {
  if (ground === null || ground.contains(document.activeElement)) return;
  (firstIn(ground) ?? ground.closest<HTMLElement>('[role="dialog"]'))?.focus({ preventScroll: true });
}

/** Of choices that belong together the one chosen already, as the Tab key would find it. */
function firstIn(ground: HTMLElement): HTMLElement | undefined {
  const first = [...ground.querySelectorAll<HTMLElement>(FIELDS)].find((field) => field.checkVisibility());
  return first?.closest('[role="radiogroup"]')?.querySelector<HTMLElement>('input:checked') ?? first;
}

function back(opener: Element | null): void {
  if (isNowhere()) {
    if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus();
    else goNearby();
  }
  catchFalling();
}

const ANSWERED = 5000;
/** What is watched for after the last dialog; the next one has an opener of its own to go back to. */
let falling: MutationObserver | undefined;

/** The button that has the focus again stands there until the answer comes and takes it away; then the focus must not fall with it. */
function catchFalling(): void {
  const watching = new MutationObserver(() => {
    if (!isNowhere() || isCovered()) return;
    watching.disconnect();
    goNearby();
  });
  falling = watching;
  watching.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watching.disconnect(), ANSWERED);
}

/** Something new lies over the page and takes the focus by itself. */
function isCovered(): boolean {
  return [...document.querySelectorAll('[role="dialog"]')].some((dialog) => dialog.checkVisibility());
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function goNearby(): void {
  (document.querySelector<HTMLElement>('.side h2') ?? document.querySelector<HTMLElement>('#main'))?.focus();
}
