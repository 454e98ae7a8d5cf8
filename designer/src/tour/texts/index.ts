import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of the tour. */
export const useTourTexts = featureTexts('tour', { en, ru });
