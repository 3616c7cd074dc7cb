import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './refusal.ts';

/** How long whoever asks may take, in milliseconds: a head at once, the largest upload over a slow line. */
const headMs = 10_000;
const wholeMs = 120_000;

/** Nobody holds a connection open by sending little by little, and what is no HTTP at all is answered with a sentence too. */
export const onTheWire = {
  requestTimeout: wholeMs,
  http: { headersTimeout: headMs, connectionsCheckingInterval: 5000 },
  clientErrorHandler: answerNonsense,
};

const nonsense: Readonly<Record<string, readonly [status: string, say: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', '网络太慢，内容没有传完，请再试一次。'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', '请求的开头太长了，请清除浏览器里本站的数据再试。'],
};

function answerNonsense(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, say] = nonsense[error.code ?? ''] ?? ['400 Bad Request', '请求的格式不对，请刷新页面再试。'];
  const body = JSON.stringify({ refused: 'request', say });
  const head = `content-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nx-content-type-options: nosniff`;
  socket.end(`HTTP/1.1 ${status}\r\n${head}\r\nconnection: close\r\n\r\n${body}`);
}

const loopback: readonly (string | undefined)[] = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** Whoever has hung up already is not answered: their address is gone, and nobody would read it. */
export async function unlessGone({ raw }: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (raw.socket.destroyed) reply.hijack();
}

/** Asked from this very machine, not through a proxy in front of it. The socket says so; a header anybody could write. */
export function isThisMachine({ raw, headers }: FastifyRequest): boolean {
  return loopback.includes(raw.socket.remoteAddress) && headers['x-forwarded-for'] === undefined;
}

/** A page of another site may not act with this session, whatever it sends. Browsers too old for Sec-Fetch-Site still name the page's origin. */
export async function refuseForeignPages({ method, headers, host }: FastifyRequest): Promise<void> {
  if (method === 'GET' || method === 'HEAD') return;
  const { 'sec-fetch-site': from, origin } = headers;
  const foreign = from === undefined ? origin !== undefined && !isOf(host, origin) : from !== 'same-origin' && from !== 'none';
  if (foreign) refuse('not_allowed');
}

/** Whether an origin is of this host; the port a scheme has anyway may be written or not. `null`, as a sandboxed page says, is of none. */
function isOf(host: string, origin: string): boolean {
  const from = URL.parse(origin);
  return from !== null && URL.parse(`${from.protocol}//${host}`)?.host === from.host && from.host !== '';
}
