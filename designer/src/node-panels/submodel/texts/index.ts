import { featureTexts } from '../../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of a submodel's panel. */
export const useSubmodelTexts = featureTexts('submodel', { en, ru });
