/** The kind of a column's type: `decimal(2)` is a `decimal`. */
export const kindOf = (type: string): string => type.replace(/\(.*$/, '');
