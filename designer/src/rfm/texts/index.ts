import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of the section RFM. */
export const useRfmTexts = featureTexts('rfm', { en, ru });
