import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { projectFiles } from './project-files.ts';

/** A test whose title begins with the id of a practice: `[S1-A20] …`. */
export type Proof = { readonly id: string; readonly file: string; readonly title: string };

const tests = /^(src|demo|tests\/journeys)\/.*\.test\.tsx?$/;

/** Every proof in the tests of the project. */
export function findProofs(root: string): Proof[] {
  return projectFiles(root)
    .filter((file) => tests.test(file))
    .flatMap((file) => proofsIn(file, readFileSync(join(root, file), 'utf8')));
}

/** The proofs in one test file: text in quotes that begins with one tag or more, `'[S1-A19] [S1-A20] …'`. */
export function proofsIn(file: string, text: string): Proof[] {
  return [...text.matchAll(/(['"`])(\[[SZ]\d[^\n]*?)\1/g)].flatMap(([, , title = '']) => {
    const { ids, said } = readTitle(title);
    return ids.map((id) => ({ id, file, title: said }));
  });
}

const outcomes = z.object({
  testResults: z.array(z.object({ name: z.string(), assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) })),
});

/**
 * The proofs that did not pass, or did not run, each in a sentence.
 * @param results what vitest's `json` reporter wrote, one or several runs.
 */
export function unprovenBy(results: readonly unknown[], proofs: readonly Proof[], root: string): string[] {
  const ran = results
    .flatMap((result) => outcomes.parse(result).testResults)
    .flatMap(({ name, assertionResults }) =>
      assertionResults.flatMap(({ title, status }) => readTitle(title).ids.map((id) => ({ id, status, file: relative(root, name) }))),
    );
  return proofs.flatMap(({ id, file, title }) => {
    const runs = ran.filter((run) => run.id === id && run.file === file);
    if (runs.length === 0) return [`${id} 的测试没有运行：${file}「${title}」`];
    return runs.every(({ status }) => status === 'passed') ? [] : [`${id} 的测试没有通过：${file}「${title}」`];
  });
}

/** Splits a title into the ids in front and what it says. */
function readTitle(title: string): { ids: string[]; said: string } {
  const tags = /^(\[[^\]]*\]\s*)+/.exec(title)?.[0] ?? '';
  return { ids: [...tags.matchAll(/\[([^\]]*)\]/g)].flatMap(([, id = '']) => id.split(/[\s,]+/)), said: title.slice(tags.length) };
}
