/** The words of the expression language; a column with such a name stands in double quotes. */
export const words = new Set(
  'and or not in between like ilike is null case when then else end cast as true false'.split(' '),
);

export type TokenKind = 'word' | 'function' | 'column' | 'text' | 'number' | 'sign' | 'space';

export interface Token {
  kind: TokenKind;
  from: number;
  to: number;
}

const patterns: [TokenKind, RegExp][] = [
  ['space', /\s+/uy],
  ['text', /'(?:[^']|'')*'?/uy],
  ['column', /"(?:[^"]|"")*"?/uy],
  ['number', /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/uy],
  ['word', /[\p{L}_][\p{L}\p{N}_]*/uy],
];

/** Cuts an expression into tokens for the eye: nothing is an error here, the server says what is. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}

function tokenAt(text: string, from: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match) {
      const to = from + match[0].length;
      return { kind: kind === 'word' ? wordKind(match[0], text.slice(to)) : kind, from, to };
    }
  }
  return { kind: 'sign', from, to: from + 1 };
}

function wordKind(word: string, rest: string): TokenKind {
  if (/^\s*\(/.test(rest) && !['and', 'or', 'not', 'in', 'when', 'then', 'else'].includes(word.toLowerCase())) {
    return 'function';
  }
  // DATE and TIMESTAMP are words before a text, and as good names for columns as any elsewhere.
  const isWord = words.has(word.toLowerCase()) || (/^(date|timestamp)$/i.test(word) && /^\s*'/.test(rest));
  return isWord ? 'word' : 'column';
}

/** A column as it is written in an expression. */
export const writtenColumn = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !words.has(name.toLowerCase()) ? name : `"${name.replaceAll('"', '""')}"`;

/** The call that a place in the text stands in, with the number of the argument; null outside of calls. */
export function callAt(text: string, place: number): { name: string; argument: number } | null {
  const open: { name: string; argument: number }[] = [];
  let before: Token | null = null;
  for (const token of tokensOf(text)) {
    if (token.from >= place) {
      break;
    }
    const written = text.slice(token.from, token.to);
    const top = open.at(-1);
    if (written === '(') {
      open.push({ name: before?.kind === 'function' ? text.slice(before.from, before.to) : '', argument: 0 });
    } else if (written === ')') {
      open.pop();
    } else if (written === ',' && top) {
      top.argument++;
    }
    if (token.kind !== 'space') {
      before = token;
    }
  }
  return open.findLast(call => call.name !== '') ?? null;
}
