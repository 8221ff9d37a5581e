import { createDarkTheme, type Theme } from '@fluentui/react-components';

import { petrol } from './brand.ts';

/** Lighter steps than Fluent takes, so that brand-coloured words stay readable on dark ground. */
export const theme: Theme = {
  ...createDarkTheme(petrol),
  colorBrandForeground1: petrol[130],
  colorBrandForeground2: petrol[140],
  colorCompoundBrandForeground1: petrol[130],
  colorBrandStroke1: petrol[120],
  colorCompoundBrandStroke: petrol[120],
};
