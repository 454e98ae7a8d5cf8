import { featureTexts } from '../../shared/i18n/featureTexts';
import en from './en.json';
import ru from './ru.json';

/** The texts of the page of connections and secrets. */
export const useConnectionsTexts = featureTexts('connections', { en, ru });
