import { type BrowserContext, errors, type Locator, type Page } from 'playwright-core';

/** A part of a page, or the whole: verbs speak of what is in it, by the names a screen reader would say. */
export type Part = {
  readonly here: Locator;
  /** Presses a button or follows a link. */
  taps(name: Name): Promise<void>;
  /** Chooses a radio button or ticks a box, by touching its label; one chosen already stays. */
  picks(name: Name): Promise<void>;
  /** Takes the tick out of a box. */
  drops(name: Name): Promise<void>;
  /** Writes into the field of this label, over what stands there. */
  types(text: string, label: Name): Promise<void>;
  /** Takes an option of a device's own picker. */
  selects(option: string, label: Name): Promise<void>;
  /** Looks an option up by its name, where a list can be searched. */
  finds(option: string, label: Name): Promise<void>;
  /** Opens a cascade of lists and goes down this path. */
  unfolds(label: Name, path: readonly string[]): Promise<void>;
  presses(key: string): Promise<void>;
  /** Waits until this stands there for all to see. */
  sees(text: Name): Promise<void>;
  /** Waits until this is nowhere to be seen. */
  seesNo(text: Name): Promise<void>;
  /** The card, row or dialog that says this. */
  part(role: Role, says: Name): Part;
};

/** Somebody in front of their own device. */
export type Visitor = Part & {
  readonly page: Page;
  readonly context: BrowserContext;
  opens(path: string): Promise<void>;
  reloads(): Promise<void>;
  /** Goes by keyboard to what has this name, as somebody without a mouse would. @throws after forty steps without meeting it */
  tabsTo(name: string): Promise<void>;
  /** Says whether the page can be pushed sideways. */
  overflows(): Promise<boolean>;
};

type Name = string | RegExp;
type Role = 'dialog' | 'listitem' | 'row' | 'region' | 'article' | 'group' | 'navigation' | 'main' | 'tabpanel';

export function visitorAt(page: Page): Visitor {
  return {
    ...partOf(page.locator('body')),
    page,
    context: page.context(),
    opens: async (path) => void (await page.goto(path, { waitUntil: 'domcontentloaded' })),
    reloads: async () => void (await page.reload({ waitUntil: 'domcontentloaded' })),
    tabsTo: (name) => tabTo(page, name),
    overflows: () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
  };
}

function partOf(here: Locator): Part {
  const first = (text: Name) => here.getByText(text).filter({ visible: true }).first();
  const choice = (name: Name) => here.getByRole('radio', begins(name)).or(here.getByRole('checkbox', begins(name)));
  const told = (act: Promise<void>) => act.catch((error: unknown) => tellWhatStands(here.page(), error));
  return {
    here,
    taps: (name) =>
      told(
        here
          .getByRole('button', exactly(name))
          .or(here.getByRole('link', exactly(name)))
          .click(),
      ),
    picks: (name) => told(touch(choice(name), true)),
    drops: (name) => told(touch(choice(name), false)),
    types: (text, label) =>
      told(
        here
          .getByRole('textbox', begins(label))
          .or(here.getByRole('searchbox', begins(label)))
          .fill(text),
      ),
    selects: (option, label) =>
      told(
        here
          .getByRole('combobox', exactly(label))
          .selectOption({ label: option })
          .then(() => undefined),
      ),
    finds: (option, label) => told(find(here, label, option)),
    unfolds: (label, path) => told(unfold(here, label, path)),
    presses: (key) => here.page().keyboard.press(key),
    sees: (text) => told(first(text).waitFor()),
    seesNo: (text) => told(first(text).waitFor({ state: 'hidden' })),
    part: (role, says) => partOf(here.getByRole(role).filter({ hasText: says })),
  };
}

/** Whoever reads of a failed journey wants to know what stood there instead. */
async function tellWhatStands(page: Page, error: unknown): Promise<never> {
  throw new Error(`${String(error)}\n\nat ${page.url()}\n${await page.locator('body').ariaSnapshot()}`, { cause: error });
}

function exactly(name: Name) {
  return typeof name === 'string' ? { name, exact: true } : { name };
}

/** A choice or a field often says more after its name: 可以不填. */
function begins(name: Name) {
  return { name: typeof name === 'string' ? new RegExp(`^${RegExp.escape(name)}`) : name };
}

async function touch(choice: Locator, wanted: boolean): Promise<void> {
  if ((await choice.isChecked()) !== wanted) await choice.locator('xpath=ancestor::label[1]').click();
}

async function find(here: Locator, label: Name, option: string): Promise<void> {
  await here.getByRole('combobox', exactly(label)).fill(option);
  await here.page().locator('.ant-select-item-option-active').filter({ hasText: option, visible: true }).first().waitFor();
  await here.page().keyboard.press('Enter');
}

/** The lists hang below the page, not below their field; they close by themselves only where the path ends. */
async function unfold(here: Locator, label: Name, path: readonly string[]): Promise<void> {
  const field = here.getByRole('combobox', exactly(label));
  await field.click();
  for (const name of path) await here.page().getByRole('menuitemcheckbox', begins(name)).click();
  if ((await field.getAttribute('aria-expanded')) === 'true') await here.page().keyboard.press('Escape');
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    if ((await focusedIn(page)).includes(name)) return;
  }
  throw new Error(`the Tab key never came to ${name}`);
}

/** What has the focus, as a screen reader says it; nothing where a page is being changed under it at this moment. */
async function focusedIn(page: Page): Promise<string> {
  try {
    return await page.locator(':focus').ariaSnapshot({ timeout: 500 });
  } catch (error) {
    if (error instanceof errors.TimeoutError) return '';
    throw error;
  }
}
