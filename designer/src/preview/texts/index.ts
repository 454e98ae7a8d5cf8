import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of the quick view and of the viewers. */
export const usePreviewTexts = featureTexts('preview', { en, ru });
