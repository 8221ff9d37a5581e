import { createLightTheme } from '@fluentui/react-components';

import { petrol } from './brand.ts';

export const theme = createLightTheme(petrol);
