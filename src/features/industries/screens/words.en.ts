import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const words = {
  title: 'What the village grows',
  under: 'Area and harvest are sums of the whole village; what a family grows only that family sees.',
  none: { title: 'No produce registered yet', next: 'Once the village registers it, area and harvest are listed here.' },
  facts: { households: 'Families', mu: 'Area', mine: 'What we grow' },
  households: (count: number) => `${count} families`,
  mu: (hundredths: number) => `${(hundredths / 100).toLocaleString('en')} mu`,
  few: 'Under 5 families, not public',
  more: (households: number | null, mu: number | null) =>
    households === null || mu === null
      ? 'Under 5 families, area not public'
      : `${households} families · ${(mu / 100).toLocaleString('en')} mu`,
  outputs: 'Harvest by year',
  noOutputs: 'No harvest noted yet.',
  year: (year: number) => `${year}`,
  kilograms: (kilograms: number) => `${kilograms.toLocaleString('en')} kg`,
  desk: {
    acts: 'Actions',
    opens: 'Plots of families',
    begin: 'Register produce',
    plot: 'Register a plot',
    output: 'Note a harvest',
    remove: 'No longer grown',
    removeTells: 'Takes this plot out of the sum.',
    done: 'Registered',
    tells: 'Produce, total area and harvests are public; what each family grows is not.',
    plotTells: 'Ask the family before you register. Only the village and this family see it.',
    name: 'What is grown',
    nameHint: 'Such as: fragrant pears',
    about: 'How it is grown, who buys it',
    home: 'Which family',
    mu: 'How many mu',
    year: 'Which year',
    kilograms: 'Harvest (kg)',
    missing: 'Please fill this in',
    columns: { name: 'Produce', households: 'Families', mu: 'Area' },
    plots: (mu: string) => `Plots of families, ${mu} in all`,
    noPlots: 'No plots registered yet.',
  },
} satisfies Twin<typeof chinese.words>;
