import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of the pages of segments. */
export const useSegmentsTexts = featureTexts('segments', { en, ru });
