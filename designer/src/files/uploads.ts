import { create } from 'zustand';
import { queryClient } from '../api/queries';
import { uploadFile } from '../api/uploadFile';
import { tellFault } from '../shared/ui/toasts';

export interface Upload {
  key: number;
  name: string;
  size: number;
  /** From 0 to 1. */
  share: number;
  cancel(): void;
}

/** What is on its way to the server, also while another page is looked at. */
export const useUploads = create<{ next: number; items: Upload[] }>(() => ({ next: 1, items: [] }));

const change = (key: number, changed: (upload: Upload) => Upload[]) =>
  useUploads.setState(s => ({ items: s.items.flatMap(u => (u.key === key ? changed(u) : [u])) }));

/** Sends files one after another: each has the whole line. Those that are refused are told of, the rest goes on. */
export async function upload(files: readonly File[]): Promise<void> {
  const waiting = files.map(add);
  for (const { file, key, stopped } of waiting) {
    try {
      stopped.throwIfAborted();
      await uploadFile(file, {
        signal: stopped,
        progress: share => change(key, u => [{ ...u, share }]),
      });
      await queryClient.invalidateQueries({ queryKey: ['files'] });
    } catch (fault) {
      if (!(fault instanceof DOMException)) {
        tellFault(fault);
      }
    } finally {
      change(key, () => []);
    }
  }
}

function add(file: File): { file: File; key: number; stopped: AbortSignal } {
  const key = useUploads.getState().next;
  const stop = new AbortController();
  const cancel = () => {
    stop.abort();
    change(key, () => []);
  };
  useUploads.setState(s => ({
    next: key + 1,
    items: [...s.items, { key, name: file.name, size: file.size, share: 0, cancel }],
  }));
  return { file, key, stopped: stop.signal };
}
