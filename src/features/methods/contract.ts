import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';
import { sensitiveThings } from '#method/sensitive.ts';

export const library = contract(
  'methods.library',
  z.object({ community: z.uuid() }),
  z.object({
    methods: z.array(
      z.object({
        id: z.string(),
        version: z.int(),
        name: z.string(),
        summary: z.string(),
        from: z.string(),
        on: z.boolean(),
        /** Open everywhere, nobody's to switch off. */
        always: z.boolean(),
        useId: z.uuid().nullable(),
        /** The version in use here, where a newer one is ready. */
        older: z.int().nullable(),
        /** The words residents see, in order; each step stands under one of them. */
        words: z.array(z.string()),
        steps: z.array(z.object({ id: z.string(), name: z.string(), shown: z.string(), who: z.string(), within: z.string().nullable() })),
        faults: z.array(z.string()),
      }),
    ),
  }),
);
/** One method, whole, as its reader sees it before switching it on. */
export const preview = contract(
  'methods.preview',
  z.object({ method: z.string().max(60), community: z.uuid() }),
  z.object({
    id: z.string(),
    name: z.string(),
    unit: z.string(),
    summary: z.string(),
    from: z.string(),
    version: z.int(),
    on: z.boolean(),
    always: z.boolean(),
    useId: z.uuid().nullable(),
    older: z.int().nullable(),
    faults: z.array(z.string()),
    words: z.array(z.string()),
    opens: z.object({ who: z.string(), channels: z.string(), readers: z.string().nullable(), sealed: z.boolean() }),
    /** What holds beside the steps, each a sentence. */
    rules: z.array(z.string()),
    steps: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        shown: z.string(),
        kind: z.string(),
        who: z.string(),
        within: z.string().nullable(),
        asks: z.string(),
        rules: z.array(z.string()),
        /** `by`: pressed by a person, following from what all did, or taken by the clock. */
        outcomes: z.array(
          z.object({
            label: z.string(),
            to: z.string(),
            target: z.string().nullable(),
            way: z.enum(['on', 'back', 'end']),
            by: z.enum(['person', 'all', 'clock']),
          }),
        ),
        fields: z.array(z.object({ label: z.string(), kind: z.string(), required: z.boolean(), choices: z.array(z.string()) })),
      }),
    ),
    ends: z.array(z.object({ name: z.string(), says: z.string() })),
  }),
);

/** Switches a method on for a community, or its newest version in place of an older one. Refused with every fault said in a sentence. */
export const switchOn = contract('methods.switch-on', z.object({ method: z.string(), community: z.uuid() }), subject);
export const switchOff = contract('methods.switch-off', z.object({ use: z.uuid() }), subject);

const question = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.string(),
  required: z.boolean(),
  max: z.int().nullable(),
  choices: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What is written there is sensitive in this way: agreed to by itself, and left out without. */
  sensitive: z.enum(sensitiveThings).nullable(),
});
/** Where somebody means to ask; without it where they live or work, and for whom nothing is known of, what is on anywhere in the county. */
const where = { place: z.uuid().optional() };
/** What can be asked for: topics and leaves with their promised time, in words; only what is on at the place. Public. */
export const catalogue = contract(
  'methods.catalogue',
  z.object(where),
  z.object({
    topics: z.array(z.object({ id: z.string(), name: z.string(), about: z.string() })),
    leaves: z.array(
      z.object({
        id: z.string(),
        topic: z.string(),
        name: z.string(),
        within: z.string(),
        danger: z.object({ call: z.string(), say: z.string() }).nullable(),
        questions: z.array(question),
        /** By which kind of method it is done; complaints may name whom they are about. */
        catalogue: z.string(),
        form: z.string().nullable(),
        /** What to bring, and for whom it is, told before anybody comes. */
        documents: z.array(z.string()),
        eligible: z.string().nullable(),
        /** What is said in it is sensitive in this way, and is agreed to by itself. */
        sensitive: z.enum(sensitiveThings).nullable(),
      }),
    ),
    /** The forms of help between neighbours, with the leaves under each. */
    forms: z.array(z.object({ id: z.string(), name: z.string(), about: z.string() })),
  }),
);
/** Which leaves a sentence may mean, best first, at most five. */
export const suggest = contract(
  'methods.suggest',
  z.object({ sentence: z.string().max(300), ...where }),
  z.object({ leaves: z.array(z.object({ id: z.string(), name: z.string(), topic: z.string() })) }),
);
