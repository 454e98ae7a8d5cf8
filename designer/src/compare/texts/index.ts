import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of comparisons: versions, and the work of two people. */
export const useCompareTexts = featureTexts('compare', { en, ru });
