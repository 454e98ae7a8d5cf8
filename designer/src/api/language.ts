export type Language = 'en' | 'ru';

const kept = 'rfmflows.language';

const liked = (): Language => {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(kept);
  if (asked === 'en' || asked === 'ru') {
    return asked;
  }
  const first = navigator.languages.map(l => l.slice(0, 2)).find(l => l === 'en' || l === 'ru');
  return first === 'ru' ? 'ru' : 'en';
};

let current: Language = liked();

/** The language of the page, which the server is asked to answer in. */
export const language = (): Language => current;

export function keepLanguage(chosen: Language): void {
  current = chosen;
  localStorage.setItem(kept, chosen);
  document.documentElement.lang = chosen;
}
