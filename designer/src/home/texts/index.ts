import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of the home page. */
export const useHomeTexts = featureTexts('home', { en, ru });
