/** A line of the server's texts: of Markdown they use code and stress, and nothing of them is taken for HTML. */
export function Prose({ text }: { text: string }) {
  return text.split(/(`[^`]+`)/).map((part, i) =>
    part.startsWith('`') && part.length > 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no name but their place
      <code key={i}>{part.slice(1, -1)}</code>
    ) : (
      part.replaceAll('**', '')
    ),
  );
}
