import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of the scenario as a table. */
export const useFlowTableTexts = featureTexts('flowTable', { en, ru });
