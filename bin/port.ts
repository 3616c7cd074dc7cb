import { once } from 'node:events';
import { createServer } from 'node:net';
import { Halt } from '#kernel/halt.ts';

/** Halts with a sentence when nothing could listen at this address; looked at before anything else is started. */
export async function checkPort(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw new Halt('port.unusable', sentence(error, host, port), error);
  }
  server.close();
  await once(server, 'close');
}

function sentence(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `端口 ${port} 已被别的程序占用；请先停下它，或换一个端口，例如 PORT=${port + 1} npm start。`;
  if (code === 'EACCES') return `没有权限使用端口 ${port}；请换一个 1024 以上的端口，例如 PORT=3000 npm start。`;
  return `这台机器上没有地址 ${host}；请把 HOST 改成本机地址，例如 HOST=127.0.0.1。`;
}
