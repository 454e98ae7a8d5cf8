/** One end of a link; without a node it is a port of the submodel that the link lies in. */
export interface PortRef {
  node: string;
  port: string;
}

export interface Link {
  from: PortRef;
  to: PortRef;
}

const parsed = new Map<string, Link | null>();

/** Null for a text that is no link; the server tells of it. */
export function readLink(text: string): Link | null {
  const known = parsed.get(text);
  if (known !== undefined) {
    return known;
  }
  const ends = text.split('->').map(end => readPort(end.trim()));
  const link = ends.length === 2 && ends[0] && ends[1] ? { from: ends[0], to: ends[1] } : null;
  parsed.set(text, link);
  return link;
}

export function readPort(text: string): PortRef | null {
  const dot = text.indexOf('.');
  return dot >= 0 && dot < text.length - 1 ? { node: text.slice(0, dot), port: text.slice(dot + 1) } : null;
}

export const writePort = (port: PortRef): string => `${port.node}.${port.port}`;
export const writeLink = (link: Link): string => `${writePort(link.from)} -> ${writePort(link.to)}`;

export const readLinks = (texts: readonly string[]): Link[] => texts.map(readLink).filter(link => link !== null);

/** The link with the ids of nodes replaced. */
export const mapLink = (link: Link, id: (node: string) => string): Link => ({
  from: { ...link.from, node: id(link.from.node) },
  to: { ...link.to, node: id(link.to.node) },
});
