/** A file to begin with: the columns an import reads, and two people. A byte order mark tells spreadsheets that it is UTF-8. */
export function exampleCsv(): Blob {
  const lines = [
    'givenName,familyName,mail,jobTitle,company,groups',
    'Vera,Lindqvist,vera.lindqvist@example.org,IT support specialist,Northwind Traders,Help desk|Stockholm',
    'Layla,Alkhatib,layla.alkhatib@example.org,Accountant,Northwind Traders,Finance',
  ];
  return new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type: 'text/csv' });
}

/** Saves a file that was made here. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
