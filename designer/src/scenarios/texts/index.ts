import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of the list of scenarios. */
export const useScenariosTexts = featureTexts('scenarios', { en, ru });
