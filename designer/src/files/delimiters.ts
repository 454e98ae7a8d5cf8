const names = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar', ' ': 'blanks' } as const;

/** The key of the text that names a delimiter. */
export const delimiterName = (delimiter: string) => names[delimiter as keyof typeof names] ?? 'other';
