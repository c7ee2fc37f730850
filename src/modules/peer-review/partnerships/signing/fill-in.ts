import type { Partnership } from '../partnership.ts'
import type { SignedText } from './agreement.ts'

/** What the page fills into the agreement's text. */
export type Blanks = Record<
  | 'first trust'
  | 'first contact'
  | 'second trust'
  | 'second contact'
  | 'associate'
  | 'programme'
  | 'installation operator',
  string
>

/** The names that stand in the agreement of a partnership; what is not named yet is said so. */
export function blanksOf(partnership: Partnership, operator: string): Blanks {
  const [first, second] = partnership.partners
  const yet = '(yet to be named)'
  // The words stay true of what was signed, whoever is named later.
  const whomItNames = 'the person it names on the partnership’s page'
  return {
    'first trust': first?.name ?? yet,
    'first contact': first?.dataContact?.name ?? whomItNames,
    'second trust': second?.name ?? yet,
    'second contact': second?.dataContact?.name ?? whomItNames,
    associate: partnership.associate ?? yet,
    programme: partnership.programme,
    'installation operator': operator,
  }
}

/** Fills the parts in {braces} of a text that people sign. @throws when the text has a part that nobody fills. */
export function fillIn(text: SignedText, blanks: Blanks): SignedText {
  const fill = (paragraph: string) =>
    paragraph.replaceAll(/\{([^}]+)\}/g, (_, part: string) => {
      const value = blanks[part as keyof Blanks]
      if (value === undefined) throw new Error(`Nothing fills {${part}} in “${text.title}”.`)
      return value
    })
  return {
    ...text,
    sections: text.sections.map(({ heading, paragraphs }) => ({ heading, paragraphs: paragraphs.map(fill) })),
  }
}
