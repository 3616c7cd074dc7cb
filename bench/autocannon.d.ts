// The part of autocannon's interface that is used here; the package brings no types.
declare module 'autocannon' {
  type Request = { readonly method: 'POST'; readonly path: string; readonly body?: string; readonly headers?: Record<string, string> };
  type Options = {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly requests: readonly (Request & { setupRequest(request: Request): Request })[];
  };
  type Result = { readonly '2xx': number; readonly non2xx: number; readonly errors: number; readonly duration: number };
  export default function autocannon(options: Options): Promise<Result>;
}
