import { App, ConfigProvider, Empty, type ThemeConfig } from 'antd';
import zhCN from 'antd/es/locale/zh_CN.js';
import type { ReactNode } from 'react';
import { type Theme, useTheme } from '../theme.ts';
import { words } from '../words.ts';
import { consoleTheme } from './theme.ts';
import { usePushedTables } from './use-pushed-tables.ts';

/** antd's Chinese, with the kit's own word for not doing it now. */
const locale = {
  ...zhCN,
  Modal: { okText: words.confirm, justOkText: words.confirm, cancelText: words.cancel },
  Popconfirm: { okText: words.confirm, cancelText: words.cancel },
};

/** What every console page stands on: theme, Chinese, messages, and the nonce the page's rules ask antd's styles for. */
export function ConsoleGround({ children }: { readonly children: ReactNode }) {
  const [theme] = useTheme();
  usePushedTables();
  return (
    <ConfigProvider
      theme={asStillAsWanted(theme)}
      locale={locale}
      csp={nonceOfPage()}
      button={{ autoInsertSpace: false }}
      renderEmpty={() => <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.emptyTable} />}
    >
      <App>{children}</App>
    </ConfigProvider>
  );
}

/** Where stillness is wanted nothing moves, so antd must not wait for the end of a movement. */
function asStillAsWanted(theme: Theme): ThemeConfig {
  const motion = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const chosen = consoleTheme(theme);
  return { ...chosen, token: { ...chosen.token, motion } };
}

/** The server writes a fresh nonce into the page; in development there is none. */
function nonceOfPage(): { nonce?: string } {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  return nonce ? { nonce } : {};
}
