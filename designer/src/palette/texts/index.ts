import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of the lists that open by keys. */
export const usePaletteTexts = featureTexts('palette', { en, ru });
