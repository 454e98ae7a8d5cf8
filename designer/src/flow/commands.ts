import type { Caption, FlowDoc, FlowNode, Note, Parameter, Point, PortLabels, SubmodelPort } from './document';
import type { Json } from './json';

/** Nodes with the links among them and notes: what is added, copied and pasted. */
export interface Fragment {
  nodes: FlowNode[];
  links: string[];
  notes: Note[];
}

/** Everything that can be done to a scenario. A command says what changes, never how it came about. */
export type Command =
  | { do: 'add'; fragment: Fragment; unlink?: readonly string[] }
  | { do: 'remove'; nodes: readonly string[]; links: readonly string[]; notes: readonly string[] }
  | { do: 'move'; nodes: Readonly<Record<string, Point>>; notes: Readonly<Record<string, Point>> }
  | { do: 'relink'; add: readonly string[]; remove: readonly string[] }
  | { do: 'rename'; node: string; title: Caption | undefined }
  | { do: 'annotate'; node: string; note: string }
  | { do: 'set'; node: string; setting: string; value: Json | undefined }
  | { do: 'enable'; nodes: readonly string[]; enabled: boolean }
  | { do: 'label'; node: string; port: string; label: string }
  | { do: 'write'; note: string; change: Partial<Omit<Note, 'id'>> }
  | { do: 'describe'; change: Partial<Pick<FlowDoc, 'title' | 'story' | 'timeZone'>> }
  | { do: 'parameters'; parameters: Parameter[] }
  /** Another state of the same scenario: a version that is restored, or two people's work brought together. */
  | { do: 'replace'; doc: FlowDoc }
  /** `links` are all that there are outside afterwards. */
  | { do: 'fold'; submodel: FlowNode; nodes: readonly string[]; notes: readonly string[]; links: readonly string[] }
  | {
      do: 'unfold';
      submodel: string;
      nodes: readonly FlowNode[];
      notes: readonly Note[];
      labels: PortLabels;
      links: readonly string[];
    }
  | { do: 'ports'; submodel: string; side: 'inputs' | 'outputs'; ports: SubmodelPort[] };

/** The key of the text that names a step of the history. */
export type CommandLabel = Command['do'];
