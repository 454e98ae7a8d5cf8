import { BooleanField } from './BooleanField';
import { BordersField } from './BordersField';
import { ChoiceField } from './ChoiceField';
import { ChoicesField } from './ChoicesField';
import { ColumnField } from './ColumnField';
import { ColumnsField } from './ColumnsField';
import { ConditionField } from './ConditionField';
import { DateField } from './DateField';
import { FileField } from './FileField';
import type { Field } from './field';
import { JsonField } from './JsonField';
import { ListField } from './ListField';
import { MapField } from './MapField';
import { NumberField } from './NumberField';
import { NumbersField } from './NumbersField';
import { RowsField } from './RowsField';
import { SecretField } from './SecretField';
import { TextField } from './TextField';

/** The field for a kind of setting. These are kinds of values, not types of nodes. */
export function fieldOf(kind: string): Field {
  switch (kind) {
    case 'text':
      return TextField;
    case 'integer':
    case 'number':
      return NumberField;
    case 'boolean':
      return BooleanField;
    case 'choice':
      return ChoiceField;
    case 'choices':
      return ChoicesField;
    case 'date':
      return DateField;
    case 'column':
      return ColumnField;
    case 'columns':
      return ColumnsField;
    case 'numbers':
      return NumbersField;
    case 'borders':
      return BordersField;
    case 'map':
      return MapField;
    case 'file':
      return FileField;
    case 'secret':
      return SecretField;
    case 'list':
      return ListField;
    case 'rows':
      return RowsField;
    case 'condition':
      return ConditionField;
    default:
      return JsonField;
  }
}
