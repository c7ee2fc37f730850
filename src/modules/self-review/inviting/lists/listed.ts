/**
 * Somebody on a list: `at` says where, as the person who brought it finds it (`row 7`, `users.csv row 7`). `group` is what
 * the list says of where they belong, before it is mapped; `role` a role of ours, or '' where the list names none.
 */
export type Listed = { at: string; name: string; email: string; group: string; role: string }

/** What is wrong with one place of a list, such as `C7`. */
export type ListProblem = { at: string; message: string }

/** What a list held: people, how many were left out because they are not staff, and what is wrong. */
export type ListRead = { people: Listed[]; leftOut: number; problems: ListProblem[] }

/** What each group of a list becomes: a perspective and a role, or nothing. */
export type Mapping = Record<string, { perspectiveId: string; role: string } | null>

/** The most people of one list. */
export const mostListed = 2000
