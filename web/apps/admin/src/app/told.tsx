// A chunk of its own: nothing is told before something was done.
export { ToldLine as default } from '@tandem/ui';
