import type { FastifyError } from 'fastify';
import { ZodError, z } from 'zod';
import type { Sentence } from './action.ts';
import { fault, log } from './log.ts';
import { DatabaseAway } from './pulse.ts';
import { isUnavailable } from './reach.ts';
import { Refusal } from './refusal.ts';

z.config(z.locales.zhCN());

export type Said = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

const kernelRefusals: Readonly<Record<string, Sentence>> = {
  not_found: '没有找到，可能已经移走，或者您现在看不到它。',
  no_county: '这里还没有建好县（市）。第一次使用，请用电脑打开 /console/setup。',
  not_signed_in: '请先登录。',
  second_first: '还差一步：请输动态码。',
  step_up: '这件事要紧，请先在工作台输一次动态码，再来办。',
  not_bound: '请先在「我的」里绑定本人，再来办这件事。',
  not_allowed: '您的岗位不能办这件事；需要的话，请找社区工作人员。',
  not_for_family: '替家人办事的时候不能做这个，请在「我的」里换回自己。',
  screen_only: '这台机器只挂大屏，别的都打不开。要在这里登录，请先在大屏上点「不挂了」。',
  not_in_scope: '本人没有让您替他做这个，请本人在「我的」里给您，或请社区工作人员帮忙。',
  key_missing: '请求缺少防重复的编号（Idempotency-Key），请刷新页面再试。',
  key_reused: '这次提交的编号已经用过了，请刷新页面再试。',
  too_many_open: '这个账号打开的页面太多了，请关掉几个再看。',
  page_gone: '列表已经变了，请从头再看。',
  no_fonts: '这台服务器上没有能印中文的字体，请系统管理员装上思源宋体和思源黑体（fonts-noto-cjk）再打印。',
  done_already: '这次提交正在办理，请稍等再看。',
};
const statuses: Readonly<Record<string, number>> = {
  not_found: 404,
  no_county: 404,
  not_signed_in: 401,
  second_first: 401,
  step_up: 403,
  not_bound: 403,
  not_allowed: 403,
  not_for_family: 403,
  screen_only: 403,
  not_in_scope: 403,
  key_reused: 422,
  key_missing: 400,
  too_many_open: 429,
};

/** What went wrong, as a status and one Chinese sentence the person understands. Only a bug or a broken database is a 5xx. */
export function said(error: unknown, refusals: Readonly<Record<string, Sentence>>): Said {
  if (error instanceof Refusal) return refused(error, refusals);
  if (error instanceof ZodError) return invalid(error);
  if (isClientError(error))
    return {
      status: error.statusCode,
      body: { refused: 'request', say: clientSentences[error.statusCode] ?? '请求的格式不对，请刷新页面再试。' },
    };
  if (isTornUpload(error)) return { status: 400, body: { refused: 'request', say: '文件没有传完整，请再传一次。' } };
  if (isUnavailable(error)) {
    if (!(error instanceof DatabaseAway)) log.warn({ event: 'unavailable', code: fault(error).code }); // the pulse has said so for all of them
    return { status: 503, body: { refused: 'unavailable', say: '系统暂时连不上数据库，您填的内容没有丢，请过一会儿再试。' } };
  }
  if (isUnkeepable(error)) {
    log.warn({ event: 'unkeepable', ...fault(error) });
    return { status: 422, body: { refused: 'invalid', say: '填的内容里有不能保存的字符或数，请检查后再提交。' } };
  }
  log.error({ event: 'broken', ...fault(error) });
  return { status: 500, body: { refused: 'broken', say: '系统出了问题，没有改动任何内容，请稍后再试或打社区电话。' } };
}

function refused({ code, facts }: Refusal, refusals: Readonly<Record<string, Sentence>>): Said {
  const sentence = kernelRefusals[code] ?? refusals[code] ?? '现在办不了这一步，请刷新后再看。';
  return { status: statuses[code] ?? 409, body: { refused: code, say: typeof sentence === 'string' ? sentence : sentence(facts) } };
}

function invalid(error: ZodError): Said {
  const issues = error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join('.'), say: issue.message }));
  return { status: 422, body: { refused: 'invalid', invalid: issues, say: issues[0]?.say ?? '填的内容不对，请检查后再提交。' } };
}

const clientSentences: Readonly<Record<number, string>> = {
  413: '内容太大了，请减少一些再提交。',
  415: '请求的格式不对，请刷新页面再试。',
  429: '操作太频繁了，请过一会儿再试。',
  404: '没有这个地址。',
};

function isClientError(error: unknown): error is FastifyError & { statusCode: number } {
  return (
    error instanceof Error &&
    'statusCode' in error &&
    typeof error.statusCode === 'number' &&
    error.statusCode >= 400 &&
    error.statusCode < 500
  );
}

/** The parser of uploads throws plain errors at a body that is none or breaks off. */
function isTornUpload(error: unknown): boolean {
  return error instanceof Error && /^(Multipart: |Malformed |Unexpected end of |Missing Content-Type)/.test(error.message);
}

/** A value no database can hold (class 22: a NUL in a text, a day in the year 0): the contracts let it through, PostgreSQL has the last word. */
function isUnkeepable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^22[0-9A-Z]{3}$/.test(String(error.code));
}
