export type View = 'chart' | 'table';

/** What a drawing takes from the page around it: its colours, its letters, its room in pixels. */
export type Look = Readonly<
  Record<'ink' | 'quiet' | 'edge' | 'sunken' | 'blue' | 'pale' | 'green' | 'family', string> & Record<'letter' | 'width' | 'height', number>
>;

/** Reads the look where the drawing stands, so that themes and sizes are said once, in the style sheets. */
export function lookOf(box: HTMLElement): Look {
  const style = getComputedStyle(box);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: colour('--ink'),
    quiet: colour('--ink-2'),
    edge: colour('--edge'),
    sunken: colour('--sunken'),
    blue: colour('--blue'),
    pale: colour('--blue-soft'),
    green: colour('--green'),
    family: style.fontFamily,
    letter: Number.parseFloat(style.fontSize),
    width: box.clientWidth,
    height: box.clientHeight,
  };
}
