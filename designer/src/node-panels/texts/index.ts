import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of the panel on the right that are loaded with it. */
export const usePanelTexts = featureTexts('panels', { en, ru });
