import type { BrandVariants } from '@fluentui/react-components';

/** Petrol `#0b6a75` at 80, darker and lighter steps of the same hue around it. */
export const petrol: BrandVariants = {
  10: '#010a0b',
  20: '#031a1d',
  30: '#052a2f',
  40: '#06363c',
  50: '#07424a',
  60: '#094f58',
  70: '#0a5d67',
  80: '#0b6a75',
  90: '#1c7782',
  100: '#2e8590',
  110: '#42939e',
  120: '#58a1ab',
  130: '#70b0b9',
  140: '#8bc0c7',
  150: '#a8d0d6',
  160: '#c8e2e6',
};
