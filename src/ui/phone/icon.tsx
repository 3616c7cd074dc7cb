/** The kit's own strokes, 24 × 24, always beside words (and therefore silent for readers). */
const STROKES = {
  mic: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5 11a7 7 0 0 0 14 0M12 18v3',
  sound: 'M4 9.5v5h3.5L12 18V6L7.5 9.5zM15 9a4.2 4.2 0 0 1 0 6M17.6 6.5a8 8 0 0 1 0 11',
  camera: 'M4 8h3l2-3h6l2 3h3v11H4zM12 9.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  fix: 'M14.5 6.5a4 4 0 0 1 5-1.6l-2.7 2.7 1.1 1.1 1.1 1.1 2.2-2.7a4 4 0 0 1-5.6 4.9l-7.4 8.1a2 2 0 0 1-2.9-2.9l8.1-7.4a4 4 0 0 1 1.1-3.3z',
  hand: 'M12 20s-7.5-4.4-7.5-10A4.2 4.2 0 0 1 12 7.3 4.2 4.2 0 0 1 19.5 10c0 5.6-7.5 10-7.5 10z',
  paper: 'M6 3h9l4 4v14H6zM14.5 3v4.5H19M9.5 12h6M9.5 16h6',
  talk: 'M4 5h16v11H10l-5 4v-4H4zM8 9.5h8M8 12.5h5',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  people:
    'M8 6a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM17 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM2.5 19a5.5 5.5 0 0 1 11 0M14.5 15.5a4.5 4.5 0 0 1 7 3.5',
  board: 'M4 4h16v13H4zM8 8.5h8M8 12.5h5M12 17v4',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5a2.2 2.2 0 0 0 4 0',
  phone: 'M5 4h4l2 5-3 2a12 12 0 0 0 5 5l2-3 5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2z',
  ok: 'M4.5 12.5l5 5L19.5 7',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5v5l3.2 2',
  back: 'M14.5 5l-7 7 7 7',
  forward: 'M9.5 5l7 7-7 7',
  down: 'M5 9.5l7 7 7-7',
  up: 'M5 14.5l7-7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5a7.5 7.5 0 0 1 15 0',
  place: 'M12 21s-7-6.2-7-11.5a7 7 0 0 1 14 0C19 14.8 12 21 12 21zM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  warn: 'M12 4l9 16H3zM12 10v4.5M12 17.2h.01',
  wifi: 'M3 9.5a13 13 0 0 1 18 0M6.5 13.2a8 8 0 0 1 11 0M12 18.5h.01M4 3l16 18',
  star: 'M12 3.8l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8L3.6 9.9l5.8-.8z',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  leave: 'M14 4H5v16h9M10 12h11M17.5 8.5L21 12l-3.5 3.5',
  pool: 'M4 13l2.5-8h11L20 13v6H4zM4 13h5l1.5 2.5h3L15 13h5',
  shield: 'M12 3.5l7.5 2.8v5.2c0 4.5-3.2 7.6-7.5 9-4.3-1.4-7.5-4.5-7.5-9V6.3z',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 4v4.5H15',
  print: 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z',
} as const;

export type IconName = keyof typeof STROKES;

export function Icon({ of }: { readonly of: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={STROKES[of]} />
    </svg>
  );
}
