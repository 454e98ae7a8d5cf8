import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of starting runs and of their history. */
export const useRunTexts = featureTexts('runs', { en, ru });

type Tf = ReturnType<typeof useRunTexts>['tf'];
const causes = ['manual', 'timer', 'http'] as const;

/** What started a run, in words. */
export const causeText = (tf: Tf, cause: string): string => {
  const known = causes.find(c => c === cause);
  return known ? tf(`causes.${known}`) : cause;
};
