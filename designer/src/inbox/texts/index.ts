import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of the sandbox's inbox. */
export const useInboxTexts = featureTexts('inbox', { en, ru });
