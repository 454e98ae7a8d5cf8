import type { FlowDoc } from '../document';
import type { NodeType, NodeTypes, Port } from '../nodeTypes';

const text = (en: string) => ({ en, ru: en });

const port = (name: string, kind: Port['kind'] = 'table', extra: Partial<Port> = {}): Port => ({
  name,
  kind,
  connectionKind: '',
  label: text(name),
  help: text(''),
  required: true,
  many: false,
  ...extra,
});

const type = (id: string, inputs: Port[], outputs: Port[]): NodeType => ({
  id,
  version: 1,
  group: id.split('.')[0] ?? '',
  groupTitle: text(''),
  title: text(id),
  purpose: text(''),
  help: text(''),
  icon: 'box',
  searchWords: [],
  effect: 'none',
  usesAsOf: false,
  canFail: false,
  inputs: [...inputs, port('variables', 'variables', { required: false })],
  outputs,
  settings: [],
});

export const types: NodeTypes = new Map(
  [
    type('sources.file', [], [port('table'), port('rejects')]),
    type('rows.filter', [port('input')], [port('matched'), port('rest')]),
    type('rows.union', [port('tables', 'table', { many: true })], [port('output')]),
    type('campaign.token', [], [port('token', 'connection', { connectionKind: 'sendpulse' })]),
    type('sources.database', [port('account', 'connection', { connectionKind: 'postgres' })], [port('table')]),
    type(
      'campaign.send',
      [
        port('recipients'),
        port('account', 'connection', { connectionKind: 'sendpulse' }),
        port('test', 'table', { required: false }),
      ],
      [port('messages')],
    ),
  ].map(t => [t.id, t]),
);

/** A scenario as the server writes it, with fields that this program does not know. */
export const stored = `{
  "format": 1,
  "id": "sample",
  "title": {
    "en": "Sample",
    "ru": "Пример"
  },
  "timeZone": "UTC",
  "parameters": [],
  "nodes": [
    {
      "id": "file",
      "type": "sources.file",
      "version": 1,
      "at": [
        40,
        60
      ],
      "retry": {
        "times": 2,
        "pauseSeconds": 5
      },
      "settings": {
        "zebra": 1,
        "file": "a.csv"
      }
    },
    {
      "id": "filter",
      "type": "rows.filter",
      "version": 1,
      "future": "kept",
      "settings": {}
    },
    {
      "id": "union",
      "type": "rows.union",
      "version": 1,
      "at": [
        600,
        60
      ],
      "settings": {}
    }
  ],
  "links": [
    "file.table -> filter.input",
    "filter.matched -> union.tables"
  ],
  "designer": {
    "zoom": 1
  }
}
`;

export const sample = (): FlowDoc => JSON.parse(stored);
export const write = (doc: FlowDoc): string => `${JSON.stringify(doc, null, 2)}\n`;
