declare module '*.css';

/** The compiler takes antd's locale files for CommonJS; Vite takes their ES form, whose default is the locale itself. */
declare module 'antd/es/locale/zh_CN.js' {
  import type { ConfigProviderProps } from 'antd';

  const zhCN: NonNullable<ConfigProviderProps['locale']>;

  // biome-ignore lint/style/noDefaultExport: antd gives it that way.
  export { zhCN as default };
}

interface ImportMeta {
  readonly env: { readonly PROD: boolean };
}
