/** The grid of schools as files. */
export const schoolsCopies = [
  {
    file: 'schools.xlsx',
    kind: 'Excel',
    purpose: 'a table to read and sort',
    called: 'the schools by elements as Excel',
  },
  {
    file: 'schools.csv',
    kind: 'CSV',
    purpose: 'the same for other programs',
    called: 'the schools by elements as CSV',
  },
] as const
