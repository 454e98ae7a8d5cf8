export type Language = 'en' | 'ru';

const kept = 'rfmflows.language';

const liked = (): Language => {
  const asked = new URLSearchParams(location.search).get('lang');
  const chosen = asked ?? localStorage.getItem(kept);
  if (chosen === 'en' || chosen === 'ru') {
    localStorage.setItem(kept, chosen);
    return chosen;
  }
  const first = navigator.languages.map(l => l.slice(0, 2)).find(l => l === 'en' || l === 'ru');
  return first === 'ru' ? 'ru' : 'en';
};

let current: Language = liked();

/** The language of the page, which the server is asked to answer in. */
export const language = (): Language => current;

/** Whether somebody has chosen the language in this browser. */
export const isLanguageChosen = (): boolean => localStorage.getItem(kept) !== null;

export function takeLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
}

export function keepLanguage(chosen: Language): void {
  localStorage.setItem(kept, chosen);
}
