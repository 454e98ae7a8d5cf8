import 'i18next';
import type preview from '../../preview/texts/en.json';
import type en from './en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    // The texts that are there from the start, and a line for each feature that brings its own.
    resources: { translation: typeof en; preview: typeof preview };
    returnNull: false;
  }
}
