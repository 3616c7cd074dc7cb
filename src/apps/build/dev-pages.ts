import type { Plugin } from 'vite';

/** While developing: the same addresses as in production lead to the four pages. */
export function devPages(): Plugin {
  return {
    name: 'mulin-dev-pages',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.headers.accept?.includes('text/html')) request.url = pageFor(request.url ?? '/');
        next();
      });
    },
  };
}

function pageFor(url: string): string {
  if (url.endsWith('.html') || url.startsWith('/kit')) return url.endsWith('.html') ? url : '/kit/index.html';
  return `/${/^\/(worker|console|screen)/.exec(url)?.[1] ?? 'resident'}/index.html`;
}
