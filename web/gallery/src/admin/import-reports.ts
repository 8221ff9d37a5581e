import type { ImportReport } from '../../../packages/api/src/index.ts';

export const goodReport: ImportReport = {
  dryRun: true,
  added: 2,
  changed: 1,
  unchanged: 214,
  failed: 0,
  rows: [
    { line: 2, status: 'add', mail: 'vera@northwind.example', name: 'Vera Lindqvist', errors: [] },
    { line: 3, status: 'add', mail: 'layla@example.example', name: 'ليلى الخطيب', errors: [] },
    { line: 4, status: 'change', mail: 'max@northwind.example', name: 'Max Berg', errors: [] },
    { line: 5, status: 'unchanged', mail: 'eve@northwind.example', name: 'Eve', errors: [] },
  ],
};

export const badReport: ImportReport = {
  ...goodReport,
  failed: 2,
  rows: [
    {
      line: 7,
      status: 'error',
      mail: 'maximilian-alexander.von-hohenstein-waldburgzeil@landkreis',
      name: 'Maximilian-Alexander von Hohenstein-Waldburgzeil',
      errors: [
        { field: 'mail', detail: 'This is not a mail address.' },
        { field: 'givenName', detail: 'At most 64 characters.' },
      ],
    },
    {
      line: 9,
      status: 'error',
      mail: 'vera@northwind.example',
      name: 'Vera',
      errors: [{ field: 'mail', detail: 'This mail address is on line 2 and on line 9.' }],
    },
    ...goodReport.rows,
  ],
};
