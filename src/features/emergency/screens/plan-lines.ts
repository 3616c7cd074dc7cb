export type PostName = { readonly id: string; readonly name: string };
type Odd = { readonly odd: string };

/** 专职网格员：巡查低洼处 → post and task, line by line; a line that names no known post is given back as it is. */
export function readSteps(typed: string, posts: readonly PostName[]): ({ post: string; what: string } | Odd)[] {
  return linesOf(typed).map((line) => {
    const [, name = '', what = ''] = /^([^：:]+)[：:](.+)$/.exec(line) ?? [];
    const post = idOf(name, posts);
    return post === undefined ? { odd: line } : { post, what: what.trim() };
  });
}

/** 专职网格员 ← 社区书记 → who is rung by whom; the line without an arrow is rung first. */
export function readCalls(typed: string, posts: readonly PostName[]): ({ post: string; rungBy: string | null } | Odd)[] {
  return linesOf(typed).map((line) => {
    const [name = '', caller] = line.split(/←|<-|<—/);
    const post = idOf(name, posts);
    const rungBy = caller === undefined ? null : idOf(caller, posts);
    return post === undefined || rungBy === undefined ? { odd: line } : { post, rungBy };
  });
}

function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function idOf(name: string, posts: readonly PostName[]): string | undefined {
  return posts.find((post) => post.name === name.trim())?.id;
}
