import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of matrix, border workshop and map editor. */
export const useScoreTexts = featureTexts('scores', { en, ru });
