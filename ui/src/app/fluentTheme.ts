import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** 墨蓝: the ink blue of the window, from nearly black to nearly white. */
const INK_BLUE: BrandVariants = {
  10: '#050a10',
  20: '#0d1a28',
  30: '#122b44',
  40: '#15385b',
  50: '#194672',
  60: '#1f5487',
  70: '#245b8f',
  80: '#2a6298',
  90: '#4a7bab',
  100: '#6a92bb',
  110: '#82a5c8',
  120: '#9ab7d4',
  130: '#b2c9e0',
  140: '#c9daea',
  150: '#dfe9f3',
  160: '#f1f6fa',
};

const shared = { fontFamilyBase: 'var(--font-ui)' };

const light: Theme = { ...createLightTheme(INK_BLUE), ...shared };

const dark: Theme = {
  ...createDarkTheme(INK_BLUE),
  ...shared,
  // On dark grey the ramp's own choice is too dark to be read.
  colorBrandForeground1: INK_BLUE[120],
  colorBrandForeground2: INK_BLUE[130],
  colorBrandForegroundLink: INK_BLUE[120],
  colorNeutralForeground2BrandHover: INK_BLUE[120],
  colorNeutralForeground2BrandPressed: INK_BLUE[130],
  colorNeutralForeground2BrandSelected: INK_BLUE[120],
  colorCompoundBrandForeground1: INK_BLUE[120],
  colorCompoundBrandStroke: INK_BLUE[110],
};

/** The Fluent themes of the window. */
export const fluentThemes = { light, dark };
