import type { ThemeConfig } from 'antd';
import type { Theme } from '../theme.ts';

/** antd in the same paper, ink and red as the phones, in the theme this desk keeps. The figures repeat tokens.css, because antd computes with colours and cannot with variables. */
export function consoleTheme(theme: Theme): ThemeConfig {
  if (theme === 'elder')
    return { token: { ...standard.token, ...larger }, components: { ...standard.components, Modal: { titleFontSize: 21 } } };
  return theme === 'contrast'
    ? { token: { ...standard.token, ...darker }, components: { ...standard.components, ...darkerParts } }
    : standard;
}

const standard: ThemeConfig = {
  token: {
    colorPrimary: '#ad2e24',
    colorInfo: '#28527a',
    colorSuccess: '#2a6549',
    colorWarning: '#7d4f00',
    colorError: '#8e1b1b',
    colorLink: '#28527a',
    colorText: '#231f1a',
    colorTextSecondary: '#574f45',
    colorTextTertiary: '#685f53',
    colorTextPlaceholder: '#685f53',
    colorTextDescription: '#685f53',
    colorBgLayout: '#faf7f2',
    colorBgContainer: '#ffffff',
    colorBorder: '#cfc4b3',
    colorBorderSecondary: '#e4dccf',
    colorFillAlter: '#f3eee6',
    colorBgMask: 'rgb(35 31 26 / 48%)',
    borderRadius: 8,
    borderRadiusLG: 12,
    controlHeight: 36,
    controlHeightSM: 30,
    fontSize: 14,
    fontFamily: 'var(--font)',
    boxShadowSecondary: '0 12px 40px rgb(35 31 26 / 18%)',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Table: {
      headerBg: '#f3eee6',
      headerColor: '#574f45',
      rowHoverBg: '#faf7f2',
      rowSelectedBg: '#e6eef6',
      rowSelectedHoverBg: '#e6eef6',
      cellPaddingBlock: 10,
      cellPaddingInline: 12,
      headerSplitColor: 'transparent',
    },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Checkbox: { borderRadiusSM: 4 }, // as round as a field it would look like a choice of one
    Modal: { titleFontSize: 18 },
    Segmented: {
      trackBg: '#ece5d9',
      itemColor: '#574f45',
      itemSelectedBg: '#ffffff',
      itemSelectedColor: '#231f1a',
      itemHoverBg: '#f3eee6',
    },
    Rate: { starBg: '#cfc4b3', starColor: '#9a6200' },
    Tabs: { horizontalItemPadding: '10px 0' },
    Form: { labelColor: '#231f1a', itemMarginBottom: 18 },
  },
};

/** Two steps up, like the letters of the phones. */
const larger: ThemeConfig['token'] = { fontSize: 17, controlHeight: 44, controlHeightSM: 38 };

/** Black on white; every field and table has an edge of its own. */
const darker: ThemeConfig['token'] = {
  colorPrimary: '#8f0f08',
  colorInfo: '#0b3560',
  colorSuccess: '#0b4a2c',
  colorWarning: '#5c3a00',
  colorError: '#7a0606',
  colorLink: '#0b3560',
  colorText: '#000000',
  colorTextSecondary: '#000000',
  colorTextTertiary: '#1f1f1f',
  colorTextPlaceholder: '#1f1f1f',
  colorTextDescription: '#1f1f1f',
  colorBgLayout: '#ffffff',
  colorBorder: '#000000',
  colorBorderSecondary: '#231f1a',
  colorFillAlter: '#ffffff',
};
const darkerParts: ThemeConfig['components'] = {
  Table: {
    ...standard.components?.Table,
    headerBg: '#ffffff',
    headerColor: '#000000',
    rowHoverBg: '#ffffff',
    rowSelectedBg: '#ffffff',
    rowSelectedHoverBg: '#ffffff',
  },
  Segmented: {
    trackBg: '#ffffff',
    itemColor: '#000000',
    itemSelectedBg: '#000000',
    itemSelectedColor: '#ffffff',
    itemHoverBg: '#ffffff',
    itemHoverColor: '#000000',
  },
};
