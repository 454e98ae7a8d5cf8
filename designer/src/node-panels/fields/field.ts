import type { ComponentType } from 'react';
import type { Remark } from '../../api/fault';
import type { Column } from '../../editor/checking';
import type { Json, JsonObject } from '../../flow/json';
import type { Setting } from '../../flow/nodeTypes';

/** What a field of any kind is given. */
export interface FieldProps {
  setting: Setting;
  /** What stands in the scenario; undefined means the default. */
  value: Json | undefined;
  /** All settings of the node, for fields that depend on others. */
  settings: JsonObject;
  /** Undefined takes the default again. */
  change(value: Json | undefined): void;
  /** The field was left: what is typed next is a step of its own. */
  done(): void;
  /** The columns that come into an input port; null when they are not known yet. */
  columns(port: string): readonly Column[] | null;
  label: string;
  /** Where the value stands among the settings of the node: `columns[2].name`. */
  path: string;
  /** What the check says of the value or of something inside it. */
  remarks: readonly Remark[];
  invalid: boolean;
}

export type Field = ComponentType<FieldProps>;
