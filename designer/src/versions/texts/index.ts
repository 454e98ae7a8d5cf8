import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of publishing and versions. */
export const useVersionTexts = featureTexts('versions', { en, ru });
