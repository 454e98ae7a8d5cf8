import type { Remark } from '../../api/fault';

export interface Underline {
  from: number;
  to: number;
  severity: 'error' | 'warning' | 'info';
  message: string;
}

/** Where remarks with a place belong in the text. A point becomes the word that stands there, the end the last character. */
export function underlines(text: string, remarks: readonly Remark[]): Underline[] {
  const lines = text.split('\n');
  return remarks.flatMap(remark => {
    if (!remark.place) {
      return [];
    }
    const { line, character, length } = remark.place;
    const before = lines.slice(0, line - 1).reduce((sum, l) => sum + l.length + 1, 0);
    const from = Math.min(before + character - 1, text.length);
    const word = /^[\p{L}\p{N}_]+/u.exec(text.slice(from))?.[0].length ?? 1;
    const to = Math.min(from + (length || word), text.length);
    const span = from < to ? { from, to } : { from: Math.max(0, text.length - 1), to: text.length };
    return [{ ...span, severity: severityOf(remark), message: `${remark.message} ${remark.remedy}`.trim() }];
  });
}

const severityOf = ({ severity }: Remark): Underline['severity'] =>
  severity === 'error' || severity === 'warning' ? severity : 'info';
