import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** What is said to those who wire by keys. */
export const useMenuTexts = featureTexts('menus', { en, ru });
