import { answer, client } from '../api/client';
import type { Json } from '../flow/json';

const purchases = '/transactions.csv';

/** What makes a recipe run in earnest on the sample base against the sandbox; null where there is no sandbox. */
export async function sandboxValues(language: 'en' | 'ru'): Promise<Record<string, Json> | null> {
  const [about, folders, secrets] = await Promise.all([
    answer(client.GET('/api/about')),
    answer(client.GET('/api/files/folders')),
    answer(client.GET('/api/secrets')),
  ]);
  const sample = folders.flatMap(f => f.files).find(f => f.path.endsWith(purchases));
  // The sandbox takes any credentials, but a scenario can only name secrets that there are.
  const secret = secrets.find(s => s.name === 'sandbox') ?? secrets[0];
  return about.sandbox && sample && secret
    ? {
        base: sample.path.slice(0, -purchases.length),
        address: about.sandbox,
        clientId: secret.name,
        clientSecret: secret.name,
        perSecond: 0,
        perMinute: 0,
        language,
      }
    : null;
}
