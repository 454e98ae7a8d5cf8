import type { JsonObject } from '../flow/json';
import type { Setting } from '../flow/nodeTypes';

/** A field that matters only while another has a certain value is not shown otherwise. A value that is taken from a parameter may be any. */
export function isShown(setting: Setting, settings: JsonObject, all: readonly Setting[]): boolean {
  const when = setting.shownWhen;
  if (!when) {
    return true;
  }
  const other = all.find(s => s.name === when.setting);
  if (other && !isShown(other, settings, all)) {
    return false;
  }
  const value = settings[when.setting] ?? other?.default ?? null;
  return when.values.includes(String(value)) || (typeof value === 'string' && value.includes('${'));
}
