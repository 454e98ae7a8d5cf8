import type { Schemas } from '../../api/client';

export type Finding = Schemas['MapFindingView'];

/** What the findings say of single cells and rules. */
export interface Marks {
  gaps: ReadonlySet<string>;
  overlaps: ReadonlySet<string>;
  dead: ReadonlySet<number>;
  /** Rules that share cells with another one. */
  shared: ReadonlySet<number>;
}

export function marksOf(findings: readonly Finding[]): Marks {
  const of = (kind: Finding['kind']) => findings.filter(f => f.kind === kind);
  const cells = (kind: Finding['kind']) =>
    new Set(of(kind).flatMap(f => f.cells.map(cell => `${cell.r} ${cell.f} ${cell.m}`)));
  const rules = (kind: Finding['kind']) => new Set(of(kind).flatMap(f => f.rules));
  return { gaps: cells('gap'), overlaps: cells('overlap'), dead: rules('deadRule'), shared: rules('overlap') };
}
