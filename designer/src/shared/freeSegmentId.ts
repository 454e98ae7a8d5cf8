import { answer, client } from '../api/client';
import { freeId } from '../flow/fragments';
import { idOf } from './ids';

/** An id for a segment of this name that no other has. */
export async function freeSegmentId(name: string): Promise<string> {
  const known = await answer(client.GET('/api/segments'));
  return freeId(
    idOf(name),
    known.map(s => s.id),
  );
}
