import { ApiFault, type Problem } from './fault';
import { language } from './language';

interface Options {
  /** Told of the share that is on the server, from 0 to 1. */
  progress?(share: number): void;
  signal?: AbortSignal;
}

/** Uploads a file and gives the name by which scenarios know it. An upload that is cancelled throws an AbortError. */
export function uploadFile(file: File, { progress, signal }: Options = {}): Promise<string> {
  return new Promise((done, fail) => {
    // Only this one tells how much has gone out.
    const request = new XMLHttpRequest();
    request.open('POST', '/api/files');
    request.setRequestHeader('Accept-Language', language());
    request.responseType = 'json';
    request.upload.onprogress = event => event.lengthComputable && progress?.(event.loaded / event.total);
    request.onload = () =>
      request.status < 300
        ? done((request.response as { name: string }[])[0]?.name ?? file.name)
        : fail(new ApiFault(request.status, request.response as Problem | null));
    request.onerror = () => fail(new ApiFault(0, null));
    request.onabort = () => fail(new DOMException('The upload was cancelled.', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}
