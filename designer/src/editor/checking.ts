import { createStore } from 'zustand/vanilla';
import { answer, client, type Schemas } from '../api/client';
import type { Remark } from '../api/fault';
import type { FlowDoc } from '../flow/document';
import { linksOf, nodesOf } from '../flow/document';
import { meaning } from '../flow/flatten';
import { sameJson } from '../flow/json';
import { readLinks } from '../flow/links';
import { type Editor, wholeOf } from './editorStore';

const pause = 250;

export type Column = Schemas['ColumnView'];

/** By node and port. */
type Columns = Readonly<Record<string, Readonly<Record<string, readonly Column[]>>>>;

export interface CheckState {
  /** The scenario that the rest is about; null before the first answer. */
  doc: FlowDoc | null;
  remarks: readonly Remark[];
  /** The remarks of each node; an array stays the same while what it says does. */
  byNode: ReadonlyMap<string, readonly Remark[]>;
  /** Columns by node and output port; a port that is absent has unknown columns. */
  columns: Columns;
  /** Columns that settings can choose from where nothing is linked: those of a file. */
  offers: Columns;
}

/** Asks the server for remarks and columns a moment after each change. */
export function createChecking(editor: Editor) {
  const store = createStore<CheckState>()(() => ({
    doc: null,
    remarks: [],
    byNode: new Map(),
    columns: {},
    offers: {},
  }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: AbortController | null = null;

  async function check(): Promise<void> {
    asked?.abort();
    const mine = new AbortController();
    asked = mine;
    const doc = wholeOf(editor);
    try {
      const found = await answer(client.POST('/api/check', { body: { scenario: doc as never }, signal: mine.signal }));
      if (asked === mine) {
        store.setState({
          doc,
          remarks: found.remarks,
          byNode: grouped(found.remarks, store.getState().byNode),
          columns: Object.fromEntries(found.nodes.map(n => [n.node, n.outputs])),
          offers: Object.fromEntries(found.nodes.map(n => [n.node, n.offers])),
        });
      }
    } catch {
      // The last answer stands until the server can be asked again: the next change does that.
    }
  }

  const unsubscribe = editor.subscribe((now, before) => {
    // Where things stand changes no remark.
    if (now.history.present !== before.history.present && !sameMeaning(now.history.present, before.history.present)) {
      clearTimeout(timer);
      timer = setTimeout(() => void check(), pause);
    }
  });
  void check();

  return {
    store,
    check,
    close(): void {
      unsubscribe();
      clearTimeout(timer);
      asked?.abort();
    },
  };
}

function grouped(remarks: readonly Remark[], before: CheckState['byNode']): CheckState['byNode'] {
  const groups = new Map<string, Remark[]>();
  for (const remark of remarks) {
    if (remark.node) {
      groups.set(remark.node, [...(groups.get(remark.node) ?? []), remark]);
    }
  }
  return new Map(
    [...groups].map(([node, now]) => {
      const old = before.get(node);
      return [node, old && sameJson(old, now) ? old : now];
    }),
  );
}

/** The remarks about a node. */
export const remarksOf = (state: CheckState, node: string): readonly Remark[] => state.byNode.get(node) ?? none;

const none: readonly Remark[] = [];

const sameMeaning = (a: FlowDoc, b: FlowDoc): boolean =>
  sameJson([meaning(nodesOf(a)), a.links, a.parameters], [meaning(nodesOf(b)), b.links, b.parameters]);

/** The columns that settings of a node choose from: those of all links of the input, else those that the node offers; null when not known. */
export function inputColumns(
  doc: FlowDoc,
  { columns, offers }: Pick<CheckState, 'columns' | 'offers'>,
  node: string,
  port: string,
): readonly Column[] | null {
  const from = readLinks(linksOf(doc)).filter(l => l.to.node === node && l.to.port === port);
  const known = from.map(l => columns[l.from.node]?.[l.from.port]);
  return known.length > 0 && known.every(c => c !== undefined) ? byName(known.flat()) : (offers[node]?.[port] ?? null);
}

/** Of columns with the same name in several tables of an input, the first. */
const byName = (columns: readonly Column[]): readonly Column[] =>
  [...new Map([...columns].reverse().map(c => [c.name.toLowerCase(), c])).values()].reverse();
