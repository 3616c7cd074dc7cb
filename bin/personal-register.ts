import { type Kysely, sql } from 'kysely';

/** A column that can say something about somebody, the comment it carries, and whether it holds bytes that may be sealed. */
export type Column = { readonly table: string; readonly column: string; readonly comment: string | null; readonly bytes?: boolean };

/** A column registered as personal: what for, on what legal ground, how long, and who answers for it. */
type Entry = { readonly table: string; readonly column: string; readonly parts: readonly string[] };

const parts = 5;
/** A sixth part says of a sensitive column what is sensitive in it, and what becomes of it when the consent is taken back. */
const sensitive = '敏感：';

/** The columns of the county that must be registered: all but ids, instants and counts, which say nothing by themselves. */
export async function readColumns<DB>(db: Kysely<DB>): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as table, a.attname as column, col_description(c.oid, a.attnum) as comment, a.atttypid = 'bytea'::regtype as bytes
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and a.atttypid not in ('uuid'::regtype, 'timestamptz'::regtype, 'integer'::regtype, 'bigint'::regtype)
    order by c.relname, a.attnum`.execute(db);
  return rows;
}

/** Names the columns that are neither `plain` nor registered in five parts (personal | purpose | legal basis | keeping time | role), and a sixth where they are sensitive. */
export function unregistered(columns: readonly Column[]): string[] {
  return columns
    .filter(({ comment }) => comment !== 'plain' && !isWhole(entryParts(comment)))
    .map(({ table, column, comment }) => `${table}.${column}：${comment === null ? '没有登记' : `登记不全（${comment}）`}`);
}

/** docs/personal.md: the register of personal information, for the people it is about and those who answer for it. */
export function registerPage(columns: readonly Column[]): string {
  const entries = columns.map(({ table, column, comment }): Entry => ({ table, column, parts: entryParts(comment).slice(1) }));
  const rows = entries
    .filter((entry) => entry.parts.length > 0)
    .map(({ table, column, parts }) => `| ${[`${table}.${column}`, ...parts, ...(parts.length < 5 ? [''] : [])].join(' | ')} |`);
  return `${[...introduction, ...rows].join('\n')}\n`;
}

const introduction = [
  '# 个人信息登记表',
  '',
  '数据库里凡是涉及个人的列都登记在这里：存来做什么、依据什么、存多久、由谁负责。没有登记的列通不过检查，进不了产品。',
  '姓名、电话、证件号和办事内容只以密文存放；销毁一个人的钥匙，就是删除这个人的信息。',
  '标着“敏感”的，凡是凭同意存的，都先单独问过；在「我的同意」里收回，照表里写的马上处理。',
  '',
  '本页由 `node bin/personal-columns.ts --write` 按数据表生成，请不要手改。',
  '',
  '| 列 | 用途 | 法律依据 | 保存期限 | 负责角色 | 敏感个人信息 |',
  '|---|---|---|---|---|---|',
];

function isWhole(said: readonly string[]): boolean {
  return said.length === parts || (said.length === parts + 1 && said.at(-1)?.startsWith(sensitive) === true);
}

/** The parts of a registration, or none. */
function entryParts(comment: string | null): string[] {
  const said = (comment ?? '').split('|').map((part) => part.trim());
  return said[0] === 'personal' && said.every((part) => part !== '') ? said : [];
}
