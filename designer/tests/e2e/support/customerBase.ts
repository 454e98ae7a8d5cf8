import type { Visit } from './browser';
import { runGiven } from './scenarios';

const node = (id: string, type: string, settings: object = {}) => ({ id, type, version: 1, settings });
const base = (table: string) => node(table, 'base.read', { table });

/** Keeps purchases and people in the customer base. */
export const fill = (here: Visit, purchases: object, people: object, receipts: object = {}, customers: object = {}) =>
  runGiven(here, {
    id: 'fill',
    nodes: [
      { id: 'purchases', version: 1, ...purchases },
      { id: 'people', version: 1, ...people },
      node('receipts', 'base.keep-receipts', receipts),
      node('customers', 'base.keep-customers', customers),
    ],
    links: [
      `purchases.${'type' in purchases && purchases.type === 'sources.inline' ? 'table' : 'transactions'} -> receipts.receipts`,
      'people.table -> customers.input',
    ],
  });

/** Saves an RFM model of everybody in the base, and activity segments as history. */
export async function analyse(here: Visit, model: string, history: string, asOf: string): Promise<void> {
  await runGiven(
    here,
    {
      id: 'analyse',
      nodes: [
        base('receipts'),
        base('customers'),
        node('rfm', 'analysis.rfm', { saveModel: model }),
        node('activity', 'analysis.activity'),
        node('save', 'segments.snapshot', { model: history }),
      ],
      links: [
        'receipts.rows -> rfm.transactions',
        'customers.rows -> rfm.base',
        'receipts.rows -> activity.transactions',
        'activity.customers -> save.input',
      ],
    },
    asOf,
  );
}
