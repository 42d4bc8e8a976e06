/** Rows of a CSV text (RFC 4180): quoted fields, doubled quotes, line ends inside quotes, a byte-order mark. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const given = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const endRow = (): void => {
    row.push(field);
    if (row.some((cell) => cell.trim() !== '')) rows.push(row);
    row = [];
    field = '';
  };
  for (let index = 0; index < given.length; index += 1) {
    const sign = given[index] ?? '';
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (given[index + 1] === '"') {
        field += '"';
        index += 1;
      } else quoted = false;
    } else if (sign === '"' && field === '') quoted = true;
    else if (sign === ',') {
      row.push(field);
      field = '';
    } else if (sign === '\n') endRow();
    else field += sign;
  }
  endRow();
  return rows;
}

/** The rows under a header line, each by column name. A cell that a row doesn't have isn't there. */
export function csvRecords(text: string): Map<string, string>[] {
  const [header = [], ...rows] = csvRows(text);
  const names = header.map((name) => name.trim());
  // By the row's own cells: with the header's, a long first line over many short ones fills the memory.
  return rows.map(
    (row) => new Map(row.slice(0, names.length).map((cell, index) => [names[index] ?? '', cell.trim()])),
  );
}
