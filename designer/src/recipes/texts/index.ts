import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of the home page and of recipes. */
export const useRecipesTexts = featureTexts('recipes', { en, ru });
