import createClient from 'openapi-fetch';
import { ApiFault, type Problem } from './fault';
import { language } from './language';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

export const client = createClient<paths>({
  baseUrl: location.origin,
  querySerializer: { array: { style: 'form', explode: true } },
});

client.use({
  onRequest: ({ request }) => {
    request.headers.set('Accept-Language', language());
    return request;
  },
});

/** What the server answered. Throws an ApiFault when it refused or is not there. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call.catch(cause => {
    if (cause instanceof DOMException && cause.name === 'AbortError') {
      throw cause;
    }
    throw new ApiFault(0, null);
  });
  if (!response.ok) {
    throw new ApiFault(response.status, isProblem(error) ? error : null);
  }
  return data as T;
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'remarks' in value;
