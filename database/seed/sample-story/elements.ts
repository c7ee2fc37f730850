/** Short keys for the elements of *school improvement capacity*, version 1, in its order, with their titles. */
export const elementTitles = {
  purpose: 'Clarity of purpose',
  needs: 'Understanding needs',
  culture: 'Leading a culture of improvement',
  capacity: 'Building capacity',
  talent: 'Recruiting, developing and retaining talent',
  pedagogy: 'Approach to pedagogy',
  'leading-teaching': 'Leadership of teaching',
  'professional-learning': 'Evidence-based professional learning',
  curriculum: 'Curriculum structure and alignment',
  assessment: 'Intentional use of assessment',
  numbers: 'Knowing schools quantitatively',
  visiting: 'Knowing schools qualitatively',
} as const

export type ElementKey = keyof typeof elementTitles

/** The keys in the framework's order: a row of answers is written in this order. */
export const elementKeys = Object.keys(elementTitles) as ElementKey[]
