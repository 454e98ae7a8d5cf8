import type { FlowDoc } from '../flow/document';

/** Work that the server does not have yet, with the ground it stands on. */
export interface Unsaved {
  revision: number;
  base: FlowDoc;
  doc: FlowDoc;
}

const name = (id: string) => `rfmflows.unsaved.${id}`;

/** Keeps unsaved work with the tab, where it outlives a reload and a crash of the page. */
export function keep(id: string, work: Unsaved): void {
  try {
    sessionStorage.setItem(name(id), JSON.stringify(work));
  } catch {
    // There is no room: the work still lives in the page, which lets nobody close it before it is saved.
  }
}

export const forget = (id: string): void => sessionStorage.removeItem(name(id));

export function unsaved(id: string): Unsaved | null {
  try {
    return JSON.parse(sessionStorage.getItem(name(id)) ?? 'null');
  } catch {
    return null;
  }
}
