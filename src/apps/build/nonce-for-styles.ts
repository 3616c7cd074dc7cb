import type { Plugin } from 'vite';

const WRITER = '@rc-component/util/es/Dom/dynamicCSS.js';
const ASKED = /if \(csp\?\.nonce\) \{\s*styleNode\.nonce = csp\?\.nonce;\s*\}/;
const OF_PAGE = `document.querySelector('meta[property="csp-nonce"]')?.nonce`;

/**
 * Some parts of antd write a style into the page without asking for its nonce: what holds the page still behind a dialog, what measures a scroll bar.
 * All of them pass through one function, which is given the page's own nonce.
 */
export function nonceForStyles(): Plugin {
  return {
    name: 'mulin-nonce-for-styles',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith(WRITER)) return null;
      if (!ASKED.test(code)) this.error(`${WRITER} no longer asks for a nonce where it did: look again at how antd writes styles`);
      return { code: code.replace(ASKED, `styleNode.nonce = csp?.nonce ?? ${OF_PAGE} ?? '';`), map: null };
    },
  };
}
