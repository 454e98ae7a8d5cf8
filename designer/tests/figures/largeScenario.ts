/** A scenario of 500 nodes and 700 links: 25 tables, and twenty columns of nodes behind them, half of which take two tables. */
export function largeScenario(id: string) {
  const rows = 25;
  const columns = 20;
  const name = (column: number, row: number) => `n${column}-${row}`;
  const nodes: object[] = [];
  const links: string[] = [];
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const two = column > 0 && links.length < 700 - (columns - column) * rows && (row + column) % 2 === 0;
      const type = column === 0 ? 'sources.inline' : two ? 'rows.join' : 'rows.filter';
      nodes.push({
        id: name(column, row),
        type,
        version: 1,
        at: [40 + column * 290, 40 + row * 150],
        settings: column === 0 ? { columns: [{ name: 'a', type: 'integer' }], rows: [[row]] } : {},
      });
      const output = column === 1 ? 'table' : 'output';
      const from = (r: number) => {
        const above = (nodes[(column - 1) * rows + (r % rows)] as { type: string }).type;
        return `${name(column - 1, r % rows)}.${above === 'rows.filter' ? 'matched' : output}`;
      };
      if (two) {
        links.push(`${from(row)} -> ${name(column, row)}.left`, `${from(row + 1)} -> ${name(column, row)}.right`);
      } else if (column > 0) {
        links.push(`${from(row)} -> ${name(column, row)}.input`);
      }
    }
  }
  return { format: 1, id, title: 'Large', timeZone: 'UTC', parameters: [], nodes, links };
}
