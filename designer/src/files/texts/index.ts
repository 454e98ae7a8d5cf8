import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of the page of files. */
export const useFilesTexts = featureTexts('files', { en, ru });
