import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of the page of settings. */
export const useSettingsTexts = featureTexts('settings', { en, ru });
