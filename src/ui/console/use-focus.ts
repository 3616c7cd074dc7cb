import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const FIELDS = 'input:not([type="hidden"]):not([disabled]), textarea, [contenteditable="true"], [tabindex="0"]';

/**
 * While something lies over the page: when it goes, the focus goes back to what opened it; when that is gone too, because the act took it away, to the heading
 * of what lies open beside the list, else to the page. Nobody who works by keyboard is thrown back to the top.
 */
export function useFocusBack(): void {
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    opener.current = document.activeElement;
    return () => void requestAnimationFrame(() => back(opener.current));
  }, []);
}

/** The first field of what just opened, so that one can type at once. */
export function useFirstField(ground: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const timer = setTimeout(() => first(ground.current)?.focus(), 60); // after the dialog has taken the focus to itself
    return () => clearTimeout(timer);
  }, [ground]);
}

function first(ground: HTMLElement | null): HTMLElement | undefined {
  return [...(ground?.querySelectorAll<HTMLElement>(FIELDS) ?? [])].find((field) => field.offsetParent !== null);
}

function back(opener: Element | null): void {
  if (isNowhere()) {
    if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus();
    else goNearby();
  }
  catchFalling();
}

const ANSWERED = 5000;

/** The button that has the focus again stands there until the answer comes and takes it away; then the focus must not fall with it. */
function catchFalling(): void {
  const watching = new MutationObserver(() => {
    if (!isNowhere() || isCovered()) return;
    watching.disconnect();
    goNearby();
  });
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
