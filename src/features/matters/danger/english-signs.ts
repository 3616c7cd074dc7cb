import { first } from './first-words.ts';

/** Words by which people speak of danger to life in English; `unless` takes out only what is surely something else. */
export const ENGLISH_SIGNS = [
  {
    words: /\b(on|caught) fire\b|\bfire\b|\bsmoke coming\b|\bburning\b|\bin flames\b/,
    unless: /\bfire (drill|alarm|extinguisher|door|exit|hydrant|insurance)s?\b|\bafraid of fire\b|\bburning (question|smell of food)\b/g,
    call: '119',
    say: first.fire,
  },
  { words: /\bgas leak|\bleaking gas\b|\bsmells? (of )?gas\b|\bgas smell\b/, call: '119', say: first.gas },
  { words: /\belectrocuted\b|\belectric shock\b|\b(live|fallen|hanging) wires?\b/, call: '119', say: first.shock },
  {
    words:
      /\bunconscious\b|\bpassed out\b|\bnot breathing\b|\b(cannot|can't) breathe\b|\bheart attack\b|\bchest pain\b|\bstroke\b|\bbleeding (badly|heavily)\b|\bpoisoned\b|\bfell\b.{0,30}\b(cannot|can't) (get up|move)\b/,
    unless: /\bafter (a|the|his|her) stroke\b/g,
    call: '120',
    say: first.ill,
  },
  {
    words:
      /\b(knife|gun)\b|\bbeing beaten\b|\bbeating (him|her|me|his|up)\b|\bfighting\b|\brobbe(d|ry)\b|\bbreaking in\b|\bdomestic violence\b|\b(missing|lost) child\b|\bchild is (missing|lost)\b/,
    unless: /\b(kitchen|sharpen|grind)\w*( a| the| my)? (knife|knives)\b/g,
    call: '110',
    say: first.violence,
  },
  { words: /\bsuicid\w*\b|\bkill (myself|himself|herself)\b|\bjump off\b|\b(not|n't) want to live\b/, call: '110', say: first.despair },
  {
    words: /\b(stuck|trapped) in (the|a) (lift|elevator)\b|\bdrown(ing|ed)\b|\bfell (in|into) (the )?(water|river|well)\b/,
    call: '119',
    say: first.trapped,
  },
] as const;
