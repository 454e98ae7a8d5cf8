import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of the pages of customers. */
export const useCustomersTexts = featureTexts('customers', { en, ru });
