import type { Visitor } from './visitor.ts';

/**
 * What is too small to be touched by a thumb on the stairs: everything that can be pressed and is seen, under this many pixels high or wide.
 * Links inside a sentence are as tall as its line (WCAG 2.2, 2.5.8), and what only readers and keys meet needs no room.
 */
export async function tooSmall({ page }: Visitor, least: number): Promise<string[]> {
  const small = await page.evaluate((wanted) => {
    const seen = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const isInSentence = (element: Element) => getComputedStyle(element).display === 'inline';
    const pressed = [
      ...document.querySelectorAll('a[href], button, select, textarea, input:not([type=radio], [type=checkbox]), label:has(input)'),
    ];
    return pressed
      .filter((element) => seen(element) && !isInSentence(element) && !element.matches('.skip, .for-readers'))
      .map((element) => ({ box: element.getBoundingClientRect(), says: (element.textContent || element.getAttribute('aria-label')) ?? '' }))
      .filter(({ box }) => box.width > 0 && (Math.round(box.height) < wanted || Math.round(box.width) < wanted))
      .map(({ box, says }) => `${Math.round(box.width)}×${Math.round(box.height)} ${says.slice(0, 30)}`);
  }, least);
  return small.map((what) => `${new URL(page.url()).pathname}: ${what}`);
}
