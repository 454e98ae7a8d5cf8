import { ApiFault } from './fault';
import { language } from './language';

/** Uploads a file and gives the name by which scenarios know it. */
export async function uploadFile(file: File): Promise<string> {
  const body = new FormData();
  body.append('file', file, file.name);
  const answer = await fetch('/api/files', { method: 'POST', body, headers: { 'Accept-Language': language() } });
  if (!answer.ok) {
    throw new ApiFault(answer.status, await answer.json().catch(() => null));
  }
  const [saved] = (await answer.json()) as { name: string }[];
  return saved?.name ?? file.name;
}
