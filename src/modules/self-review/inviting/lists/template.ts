/** The address of the example row, which is nobody's: left in, the row is passed over. */
export const exampleAddress = 'ann.example@example.org'

/**
 * The template of a list of people: the headings that are read, and one row to write over, with the name of a perspective
 * of this self-review and a role in our words.
 */
export function peopleTemplate(perspective: string, role: string): string[][] {
  return [
    ['Name', 'Email', 'Perspective', 'Role'],
    ['Ann Example', exampleAddress, perspective, role],
  ]
}
